using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>An optimizer step with three slots a variable (centered RMSProp: mg, ms and mom).</summary>
public interface ITripleSlotUpdate<T>
    where T : unmanaged
{
    /// <summary>Replaces variable and slots by their values after a step along the gradient.</summary>
    void Invoke(
        ref Vector512<T> variable,
        ref Vector512<T> slot1,
        ref Vector512<T> slot2,
        ref Vector512<T> slot3,
        Vector512<T> gradient);
}
