using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <content>Forms generic in the float type of the functions that are used less.</content>
public static partial class VectorMath
{
    /// <summary>The tangent of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Tan<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Tan(x.AsSingle()).As<float, T>() : Tan(AsDouble(x)).As<double, T>();

    /// <summary>The tangent of one float or double, with the bits of the vector form.</summary>
    public static T Tan<T>(T x)
        where T : unmanaged, INumberBase<T> => Tan(Vector512.Create(x)).ToScalar();

    /// <summary>The arc sine of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Asin<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Asin(x.AsSingle()).As<float, T>() : Asin(AsDouble(x)).As<double, T>();

    /// <summary>The arc sine of one float or double, with the bits of the vector form.</summary>
    public static T Asin<T>(T x)
        where T : unmanaged, INumberBase<T> => Asin(Vector512.Create(x)).ToScalar();

    /// <summary>The arc cosine of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Acos<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Acos(x.AsSingle()).As<float, T>() : Acos(AsDouble(x)).As<double, T>();

    /// <summary>The arc cosine of one float or double, with the bits of the vector form.</summary>
    public static T Acos<T>(T x)
        where T : unmanaged, INumberBase<T> => Acos(Vector512.Create(x)).ToScalar();

    /// <summary>The arc tangent of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Atan<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Atan(x.AsSingle()).As<float, T>() : Atan(AsDouble(x)).As<double, T>();

    /// <summary>The arc tangent of one float or double, with the bits of the vector form.</summary>
    public static T Atan<T>(T x)
        where T : unmanaged, INumberBase<T> => Atan(Vector512.Create(x)).ToScalar();

    /// <summary>The hyperbolic sine of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Sinh<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Sinh(x.AsSingle()).As<float, T>() : Sinh(AsDouble(x)).As<double, T>();

    /// <summary>The hyperbolic sine of one float or double, with the bits of the vector form.</summary>
    public static T Sinh<T>(T x)
        where T : unmanaged, INumberBase<T> => Sinh(Vector512.Create(x)).ToScalar();

    /// <summary>The hyperbolic cosine of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Cosh<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Cosh(x.AsSingle()).As<float, T>() : Cosh(AsDouble(x)).As<double, T>();

    /// <summary>The hyperbolic cosine of one float or double, with the bits of the vector form.</summary>
    public static T Cosh<T>(T x)
        where T : unmanaged, INumberBase<T> => Cosh(Vector512.Create(x)).ToScalar();

    /// <summary>The inverse hyperbolic sine of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Asinh<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Asinh(x.AsSingle()).As<float, T>() : Asinh(AsDouble(x)).As<double, T>();

    /// <summary>The inverse hyperbolic sine of one float or double, with the bits of the vector form.</summary>
    public static T Asinh<T>(T x)
        where T : unmanaged, INumberBase<T> => Asinh(Vector512.Create(x)).ToScalar();

    /// <summary>The inverse hyperbolic cosine of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Acosh<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Acosh(x.AsSingle()).As<float, T>() : Acosh(AsDouble(x)).As<double, T>();

    /// <summary>The inverse hyperbolic cosine of one float or double, with the bits of the vector form.</summary>
    public static T Acosh<T>(T x)
        where T : unmanaged, INumberBase<T> => Acosh(Vector512.Create(x)).ToScalar();

    /// <summary>The inverse hyperbolic tangent of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Atanh<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Atanh(x.AsSingle()).As<float, T>() : Atanh(AsDouble(x)).As<double, T>();

    /// <summary>The inverse hyperbolic tangent of one float or double, with the bits of the vector form.</summary>
    public static T Atanh<T>(T x)
        where T : unmanaged, INumberBase<T> => Atanh(Vector512.Create(x)).ToScalar();

    /// <summary>1 less the error function of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Erfc<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Erfc(x.AsSingle()).As<float, T>() : Erfc(AsDouble(x)).As<double, T>();

    /// <summary>1 less the error function of one float or double, with the bits of the vector form.</summary>
    public static T Erfc<T>(T x)
        where T : unmanaged, INumberBase<T> => Erfc(Vector512.Create(x)).ToScalar();

    /// <summary>The angle of each point (x, y).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Atan2<T>(Vector512<T> y, Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float)
            ? Atan2(y.AsSingle(), x.AsSingle()).As<float, T>()
            : Atan2(AsDouble(y), AsDouble(x)).As<double, T>();

    /// <summary>The angle of the point (x, y), floats or doubles, with the bits of the vector form.</summary>
    public static T Atan2<T>(T y, T x)
        where T : unmanaged, INumberBase<T> => Atan2(Vector512.Create(y), Vector512.Create(x)).ToScalar();
}
