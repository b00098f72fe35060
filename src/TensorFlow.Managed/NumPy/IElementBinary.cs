using System.Numerics;

namespace Tensorflow.NumPy;

/// <summary>An operator on two elements of one type.</summary>
internal interface IElementBinary
{
    /// <summary>The result for one pair.</summary>
    static abstract T Of<T>(T x, T y)
        where T : unmanaged, INumber<T>;
}
