using System.Numerics;

namespace Tensorflow.NumPy;

/// <summary>A function of one floating-point element.</summary>
internal interface IElementFloat
{
    /// <summary>The result for one element.</summary>
    static abstract T Of<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T>;
}
