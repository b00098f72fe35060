using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>An optimizer step with one slot a variable (Momentum, Adagrad).</summary>
public interface ISingleSlotUpdate<T>
    where T : unmanaged
{
    /// <summary>Replaces variable and slot by their values after a step along the gradient.</summary>
    void Invoke(ref Vector512<T> variable, ref Vector512<T> slot, Vector512<T> gradient);
}
