using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>Elementary functions of vector lanes, made of exactly rounded operations only.</summary>
/// <remarks>
/// Every lane's result depends on its own input alone and is the same on every machine and vector width: plain
/// additions, products, quotients, comparisons and bit operations; no estimate, no C library, and no fused operation
/// but in the tangent of floats, where fused ones are a third faster.
/// Results below the smallest normal number are flushed to zero by Exp, Sigmoid and Softplus, and subnormal inputs of
/// Log count as zero, both as in TensorFlow. Polynomials are our own interpolations at Chebyshev nodes.
/// </remarks>
public static partial class VectorMath
{
    /// <summary>The square root, exactly rounded.</summary>
    public static Vector512<float> Sqrt(Vector512<float> x) => Vector512.Sqrt(x);

    /// <summary>The square root, exactly rounded.</summary>
    public static Vector512<double> Sqrt(Vector512<double> x) => Vector512.Sqrt(x);

    /// <summary>1 / sqrt(x), each of the two operations exactly rounded.</summary>
    public static Vector512<float> Rsqrt(Vector512<float> x) => Of(1f) / Vector512.Sqrt(x);

    /// <summary>1 / sqrt(x), each of the two operations exactly rounded.</summary>
    public static Vector512<double> Rsqrt(Vector512<double> x) => Of(1d) / Vector512.Sqrt(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Of(float value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Of(double value) => Vector512.Create(value);

    /// <summary>y scaled by 2^n through its exponent; both y and the result must be normal, or n zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Scale(Vector512<float> y, Vector512<int> n) =>
        (y.AsInt32() + (n << 23)).AsSingle();

    /// <summary>y scaled by 2^n through its exponent; both y and the result must be normal, or n zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Scale(Vector512<double> y, Vector512<long> n) =>
        (y.AsInt64() + (n << 52)).AsDouble();

    /// <summary>y, or x where x is not a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> UnlessNaN(Vector512<float> x, Vector512<float> y) =>
        Vector512.ConditionalSelect(Vector512.Equals(x, x), y, x);

    /// <summary>y, or x where x is not a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> UnlessNaN(Vector512<double> x, Vector512<double> y) =>
        Vector512.ConditionalSelect(Vector512.Equals(x, x), y, x);
}
