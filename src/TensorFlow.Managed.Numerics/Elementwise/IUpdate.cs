using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>An optimizer step with two slots a variable (RMSProp: ms and mom; Adam: m and v).</summary>
public interface IUpdate<T>
    where T : unmanaged
{
    /// <summary>Replaces variable and slots by their values after a step along the gradient.</summary>
    void Invoke(ref Vector512<T> variable, ref Vector512<T> slot1, ref Vector512<T> slot2, Vector512<T> gradient);
}
