using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <content>Forms generic in the float type: float and double as vectors; Half through float, one by one.</content>
public static partial class VectorMath
{
    /// <summary>e^x of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Exp<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Exp(x.AsSingle()).As<float, T>() : Exp(AsDouble(x)).As<double, T>();

    /// <summary>e^x of one number, with the bits of the vector form.</summary>
    public static T Exp<T>(T x)
        where T : unmanaged, INumberBase<T> =>
        typeof(T) == typeof(double)
            ? Unsafe.BitCast<double, T>(Exp(Unsafe.BitCast<T, double>(x)))
            : T.CreateTruncating(Exp(float.CreateTruncating(x)));

    /// <summary>e^x - 1 of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Expm1<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Expm1(x.AsSingle()).As<float, T>() : Expm1(AsDouble(x)).As<double, T>();

    /// <summary>e^x - 1 of one number, with the bits of the vector form.</summary>
    public static T Expm1<T>(T x)
        where T : unmanaged, INumberBase<T> =>
        typeof(T) == typeof(double)
            ? Unsafe.BitCast<double, T>(Expm1(Unsafe.BitCast<T, double>(x)))
            : T.CreateTruncating(Expm1(float.CreateTruncating(x)));

    /// <summary>The natural logarithm of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Log<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Log(x.AsSingle()).As<float, T>() : Log(AsDouble(x)).As<double, T>();

    /// <summary>The natural logarithm of one number, with the bits of the vector form.</summary>
    public static T Log<T>(T x)
        where T : unmanaged, INumberBase<T> =>
        typeof(T) == typeof(double)
            ? Unsafe.BitCast<double, T>(Log(Unsafe.BitCast<T, double>(x)))
            : T.CreateTruncating(Log(float.CreateTruncating(x)));

    /// <summary>log(1 + x) of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Log1p<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Log1p(x.AsSingle()).As<float, T>() : Log1p(AsDouble(x)).As<double, T>();

    /// <summary>log(1 + x) of one number, with the bits of the vector form.</summary>
    public static T Log1p<T>(T x)
        where T : unmanaged, INumberBase<T> =>
        typeof(T) == typeof(double)
            ? Unsafe.BitCast<double, T>(Log1p(Unsafe.BitCast<T, double>(x)))
            : T.CreateTruncating(Log1p(float.CreateTruncating(x)));

    /// <summary>The hyperbolic tangent of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Tanh<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Tanh(x.AsSingle()).As<float, T>() : Tanh(AsDouble(x)).As<double, T>();

    /// <summary>The hyperbolic tangent of one number, with the bits of the vector form.</summary>
    public static T Tanh<T>(T x)
        where T : unmanaged, INumberBase<T> =>
        typeof(T) == typeof(double)
            ? Unsafe.BitCast<double, T>(Tanh(Unsafe.BitCast<T, double>(x)))
            : T.CreateTruncating(Tanh(float.CreateTruncating(x)));

    /// <summary>1 / (1 + e^-x) of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Sigmoid<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Sigmoid(x.AsSingle()).As<float, T>() : Sigmoid(AsDouble(x)).As<double, T>();

    /// <summary>1 / (1 + e^-x) of one number, with the bits of the vector form.</summary>
    public static T Sigmoid<T>(T x)
        where T : unmanaged, INumberBase<T> =>
        typeof(T) == typeof(double)
            ? Unsafe.BitCast<double, T>(Sigmoid(Unsafe.BitCast<T, double>(x)))
            : T.CreateTruncating(Sigmoid(float.CreateTruncating(x)));

    /// <summary>log(1 + e^x) of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Softplus<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Softplus(x.AsSingle()).As<float, T>() : Softplus(AsDouble(x)).As<double, T>();

    /// <summary>log(1 + e^x) of one number, with the bits of the vector form.</summary>
    public static T Softplus<T>(T x)
        where T : unmanaged, INumberBase<T> =>
        typeof(T) == typeof(double)
            ? Unsafe.BitCast<double, T>(Softplus(Unsafe.BitCast<T, double>(x)))
            : T.CreateTruncating(Softplus(float.CreateTruncating(x)));

    /// <summary>The sine of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Sin<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Sin(x.AsSingle()).As<float, T>() : Sin(AsDouble(x)).As<double, T>();

    /// <summary>The sine of one number, with the bits of the vector form.</summary>
    public static T Sin<T>(T x)
        where T : unmanaged, INumberBase<T> =>
        typeof(T) == typeof(double)
            ? Unsafe.BitCast<double, T>(Sin(Unsafe.BitCast<T, double>(x)))
            : T.CreateTruncating(Sin(float.CreateTruncating(x)));

    /// <summary>The cosine of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Cos<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Cos(x.AsSingle()).As<float, T>() : Cos(AsDouble(x)).As<double, T>();

    /// <summary>The cosine of one number, with the bits of the vector form.</summary>
    public static T Cos<T>(T x)
        where T : unmanaged, INumberBase<T> =>
        typeof(T) == typeof(double)
            ? Unsafe.BitCast<double, T>(Cos(Unsafe.BitCast<T, double>(x)))
            : T.CreateTruncating(Cos(float.CreateTruncating(x)));

    /// <summary>The error function of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Erf<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Erf(x.AsSingle()).As<float, T>() : Erf(AsDouble(x)).As<double, T>();

    /// <summary>The error function of one number, with the bits of the vector form.</summary>
    public static T Erf<T>(T x)
        where T : unmanaged, INumberBase<T> =>
        typeof(T) == typeof(double)
            ? Unsafe.BitCast<double, T>(Erf(Unsafe.BitCast<T, double>(x)))
            : T.CreateTruncating(Erf(float.CreateTruncating(x)));

    /// <summary>The square root of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Sqrt<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Sqrt(x.AsSingle()).As<float, T>() : Sqrt(AsDouble(x)).As<double, T>();

    /// <summary>The square root of one number, with the bits of the vector form.</summary>
    public static T Sqrt<T>(T x)
        where T : unmanaged, INumberBase<T> =>
        typeof(T) == typeof(double)
            ? Unsafe.BitCast<double, T>(Sqrt(Unsafe.BitCast<T, double>(x)))
            : T.CreateTruncating(Sqrt(float.CreateTruncating(x)));

    /// <summary>1 / sqrt(x) of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Rsqrt<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Rsqrt(x.AsSingle()).As<float, T>() : Rsqrt(AsDouble(x)).As<double, T>();

    /// <summary>1 / sqrt(x) of one number, with the bits of the vector form.</summary>
    public static T Rsqrt<T>(T x)
        where T : unmanaged, INumberBase<T> =>
        typeof(T) == typeof(double)
            ? Unsafe.BitCast<double, T>(Rsqrt(Unsafe.BitCast<T, double>(x)))
            : T.CreateTruncating(Rsqrt(float.CreateTruncating(x)));

    /// <summary>x^y of each pair of lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Pow<T>(Vector512<T> x, Vector512<T> y)
        where T : unmanaged =>
        typeof(T) == typeof(float)
            ? Pow(x.AsSingle(), y.AsSingle()).As<float, T>()
            : Pow(AsDouble(x), AsDouble(y)).As<double, T>();

    /// <summary>x^y of one pair, with the bits of the vector form.</summary>
    public static T Pow<T>(T x, T y)
        where T : unmanaged, INumberBase<T> =>
        typeof(T) == typeof(double)
            ? Unsafe.BitCast<double, T>(Pow(Unsafe.BitCast<T, double>(x), Unsafe.BitCast<T, double>(y)))
            : T.CreateTruncating(Pow(float.CreateTruncating(x), float.CreateTruncating(y)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> AsDouble<T>(Vector512<T> x) =>
        typeof(T) == typeof(double)
            ? x.AsDouble()
            : throw new NotSupportedException($"Expected vectors of float or double. Received: {typeof(T)}.");
}
