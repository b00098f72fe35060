using System;
using System.Numerics;

namespace Tensorflow.NumPy;

/// <summary>Functions of one floating-point element, from .NET's mathematics library.</summary>
internal static class FloatFunctions
{
    internal readonly struct Sqrt : IElementFloat
    {
        public static T Of<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.Sqrt(x);
    }

    internal readonly struct Exp : IElementFloat
    {
        public static T Of<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.Exp(x);
    }

    internal readonly struct Log : IElementFloat
    {
        public static T Of<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.Log(x);
    }

    internal readonly struct Log2 : IElementFloat
    {
        public static T Of<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.Log2(x);
    }

    internal readonly struct Log10 : IElementFloat
    {
        public static T Of<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.Log10(x);
    }

    internal readonly struct Sin : IElementFloat
    {
        public static T Of<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.Sin(x);
    }

    internal readonly struct Cos : IElementFloat
    {
        public static T Of<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.Cos(x);
    }

    internal readonly struct Tan : IElementFloat
    {
        public static T Of<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.Tan(x);
    }

    internal readonly struct Tanh : IElementFloat
    {
        public static T Of<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.Tanh(x);
    }

    internal readonly struct Floor : IElementFloat
    {
        public static T Of<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.Floor(x);
    }

    internal readonly struct Ceiling : IElementFloat
    {
        public static T Of<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.Ceiling(x);
    }

    internal readonly struct RoundToEven : IElementFloat
    {
        public static T Of<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.Round(x, MidpointRounding.ToEven);
    }
}
