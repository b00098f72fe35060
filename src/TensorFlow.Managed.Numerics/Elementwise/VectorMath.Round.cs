using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <content>Rounding to whole numbers, exact.</content>
public static partial class VectorMath
{
    /// <summary>The largest whole number not above each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Floor<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float)
            ? Vector512.Floor(x.AsSingle()).As<float, T>()
            : Vector512.Floor(AsDouble(x)).As<double, T>();

    /// <summary>The largest whole number not above x.</summary>
    public static T Floor<T>(T x)
        where T : unmanaged, IFloatingPoint<T> => T.Floor(x);

    /// <summary>The smallest whole number not below each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Ceiling<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float)
            ? Vector512.Ceiling(x.AsSingle()).As<float, T>()
            : Vector512.Ceiling(AsDouble(x)).As<double, T>();

    /// <summary>The smallest whole number not below x.</summary>
    public static T Ceiling<T>(T x)
        where T : unmanaged, IFloatingPoint<T> => T.Ceiling(x);

    /// <summary>The whole number nearest to each lane, the even one of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Round<T>(Vector512<T> x)
        where T : unmanaged =>
        typeof(T) == typeof(float)
            ? Vector512.Round(x.AsSingle()).As<float, T>()
            : Vector512.Round(AsDouble(x)).As<double, T>();

    /// <summary>The whole number nearest to x, the even one of two.</summary>
    public static T Round<T>(T x)
        where T : unmanaged, IFloatingPoint<T> => T.Round(x, MidpointRounding.ToEven);
}
