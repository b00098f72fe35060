using System.Numerics;

namespace Tensorflow.NumPy;

/// <summary>Work written once for half, float and double.</summary>
internal interface IFloatAction
{
    /// <summary>Does the work for one element type.</summary>
    void Run<T>()
        where T : unmanaged, IFloatingPointIeee754<T>;
}
