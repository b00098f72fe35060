using System.Numerics;

namespace Tensorflow.NumPy;

/// <summary>A question about two elements of one type.</summary>
internal interface IElementTest
{
    /// <summary>The answer for one pair.</summary>
    static abstract bool Of<T>(T x, T y)
        where T : unmanaged, INumber<T>;
}
