using System;
using System.Numerics;

namespace Tensorflow.NumPy;

/// <summary>Runs element operators over arrays: common type, broadcasting, strides.</summary>
internal static class Elementwise
{
    /// <summary>z = op(x, y) in the common type, or in the given one.</summary>
    public static NDArray Binary<TOp>(NDArray x, NDArray y, TF_DataType? type = null)
        where TOp : IElementBinary
    {
        TF_DataType wanted = type ?? Promotion.Of(x, y);
        TF_DataType work = wanted == TF_DataType.TF_BFLOAT16 ? TF_DataType.TF_FLOAT : wanted;
        long[] dims = Broadcast(x, y);
        NDArray a = ElementCast.As(x, work).BroadcastTo(dims), b = ElementCast.As(y, work).BroadcastTo(dims);
        NDArray result = NDArray.Empty(work, dims);
        ElementDispatch.Numbers(work, new BinaryRun<TOp>(a, b, result));
        return ElementCast.As(result, wanted);
    }

    /// <summary>A boolean array of test(x, y), exact, in the common type.</summary>
    public static NDArray Compare<TTest>(NDArray x, NDArray y)
        where TTest : IElementTest
    {
        TF_DataType type = Promotion.Of(x, y);
        type = type == TF_DataType.TF_BFLOAT16 ? TF_DataType.TF_FLOAT : type;
        long[] dims = Broadcast(x, y);
        NDArray a = ElementCast.As(x, type).BroadcastTo(dims), b = ElementCast.As(y, type).BroadcastTo(dims);
        NDArray result = NDArray.Empty(TF_DataType.TF_BOOL, dims);
        ElementDispatch.Numbers(type, new CompareRun<TTest>(a, b, result));
        return result;
    }

    /// <summary>op(x) for half, float and double; integers go to the float type that NumPy takes.</summary>
    public static NDArray Float<TOp>(NDArray x)
        where TOp : IElementFloat
    {
        TF_DataType wanted = Promotion.Float(x.dtype);
        TF_DataType work = wanted == TF_DataType.TF_BFLOAT16 ? TF_DataType.TF_FLOAT : wanted;
        NDArray a = ElementCast.As(x, work), result = NDArray.Empty(work, x.Dims);
        ElementDispatch.Floats(work, new FloatRun<TOp>(a, result));
        return ElementCast.As(result, wanted);
    }

    /// <summary>The sizes of both arrays stretched over each other.</summary>
    public static long[] Broadcast(NDArray x, NDArray y)
    {
        if (x.Dims.AsSpan().SequenceEqual(y.Dims))
        {
            return x.Dims;
        }

        var dims = new long[Math.Max(x.ndim, y.ndim)];
        for (int i = 1; i <= dims.Length; i++)
        {
            long a = i <= x.ndim ? x.Dims[^i] : 1, b = i <= y.ndim ? y.Dims[^i] : 1;
            dims[^i] = a == b || b == 1 ? a : a == 1 ? b : throw new ValueError(
                $"operands could not be broadcast together with shapes {x.shape} {y.shape}");
        }

        return dims;
    }

    private readonly struct BinaryRun<TOp>(NDArray x, NDArray y, NDArray z) : INumberAction
        where TOp : IElementBinary
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            ReadOnlySpan<T> xs = x.Data.Span<T>(), ys = y.Data.Span<T>();
            Span<T> zs = z.Data.Span<T>();
            bool truth = z.dtype == TF_DataType.TF_BOOL;
            var walk = new ArrayWalk(x, y, z);
            do
            {
                (int i, int j, int k) = ((int)walk.At[0], (int)walk.At[1], (int)walk.At[2]);
                (int di, int dj, int dk) = (walk.Step[0], walk.Step[1], walk.Step[2]);
                for (int n = 0; n < walk.Length; n++, i += di, j += dj, k += dk)
                {
                    T value = TOp.Of(xs[i], ys[j]);
                    zs[k] = truth && !T.IsZero(value) ? T.One : value;
                }
            }
            while (walk.Next());
        }
    }

    private readonly struct CompareRun<TTest>(NDArray x, NDArray y, NDArray z) : INumberAction
        where TTest : IElementTest
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            ReadOnlySpan<T> xs = x.Data.Span<T>(), ys = y.Data.Span<T>();
            Span<bool> zs = z.Data.Span<bool>();
            var walk = new ArrayWalk(x, y, z);
            do
            {
                (int i, int j, int k) = ((int)walk.At[0], (int)walk.At[1], (int)walk.At[2]);
                for (int n = 0; n < walk.Length; n++, i += walk.Step[0], j += walk.Step[1], k += walk.Step[2])
                {
                    zs[k] = TTest.Of(xs[i], ys[j]);
                }
            }
            while (walk.Next());
        }
    }

    private readonly struct FloatRun<TOp>(NDArray x, NDArray z) : IFloatAction
        where TOp : IElementFloat
    {
        public void Run<T>()
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            ReadOnlySpan<T> xs = x.Data.Span<T>();
            Span<T> zs = z.Data.Span<T>();
            var walk = new ArrayWalk(x, z);
            do
            {
                (int i, int k) = ((int)walk.At[0], (int)walk.At[1]);
                for (int n = 0; n < walk.Length; n++, i += walk.Step[0], k += walk.Step[1])
                {
                    zs[k] = TOp.Of(xs[i]);
                }
            }
            while (walk.Next());
        }
    }
}
