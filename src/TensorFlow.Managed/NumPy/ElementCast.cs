using System;
using System.Numerics;

namespace Tensorflow.NumPy;

/// <summary>Copies elements from type to type as NumPy's astype does.</summary>
internal static class ElementCast
{
    /// <summary>A row-major copy with another type.</summary>
    public static NDArray To(NDArray source, TF_DataType type)
    {
        NDArray result = NDArray.Empty(type, source.Dims);
        Copy(source, result);
        return result;
    }

    /// <summary>The array itself if it has the type, else a copy.</summary>
    public static NDArray As(NDArray source, TF_DataType type) => source.dtype == type ? source : To(source, type);

    /// <summary>Writes all elements of one array to another of the same sizes, converting.</summary>
    public static void Copy(NDArray source, NDArray target)
    {
        if (source.Count == 0)
        {
            return;
        }

        (TF_DataType from, TF_DataType to) = (source.dtype, target.dtype);
        if (from == to)
        {
            CopySame(source, target);
        }
        else if (from == TF_DataType.TF_BFLOAT16)
        {
            NDArray wide = NDArray.Empty(TF_DataType.TF_FLOAT, source.Dims);
            BFloat16.Widen(source.Contiguous().Flat<ushort>(), wide.Flat<float>());
            Copy(wide, target);
        }
        else if (to == TF_DataType.TF_BFLOAT16)
        {
            NDArray narrow = NDArray.Empty(to, source.Dims);
            BFloat16.Narrow(As(source, TF_DataType.TF_FLOAT).Contiguous().Flat<float>(), narrow.Flat<ushort>());
            Copy(narrow, target);
        }
        else
        {
            ElementDispatch.Numbers(from, new FromType(source, target));
        }
    }

    private static void CopySame(NDArray source, NDArray target)
    {
        if (source.dtype == TF_DataType.TF_STRING)
        {
            Move(source.Data.Strings, target.Data.Strings, source, target);
            return;
        }

        switch (source.dtype.get_datatype_size())
        {
            case 1: Move(source.Data.Span<byte>(), target.Data.Span<byte>(), source, target); break;
            case 2: Move(source.Data.Span<ushort>(), target.Data.Span<ushort>(), source, target); break;
            case 4: Move(source.Data.Span<uint>(), target.Data.Span<uint>(), source, target); break;
            case 8: Move(source.Data.Span<ulong>(), target.Data.Span<ulong>(), source, target); break;
            default: Move(source.Data.Span<Complex>(), target.Data.Span<Complex>(), source, target); break;
        }
    }

    private static void Move<T>(ReadOnlySpan<T> from, Span<T> to, NDArray source, NDArray target)
    {
        var walk = new ArrayWalk(source, target);
        do
        {
            (int x, int y) = ((int)walk.At[0], (int)walk.At[1]);
            if (walk.Step[0] == 1 && walk.Step[1] == 1)
            {
                from.Slice(x, walk.Length).CopyTo(to[y..]);
                continue;
            }

            for (int i = 0; i < walk.Length; i++, x += walk.Step[0], y += walk.Step[1])
            {
                to[y] = from[x];
            }
        }
        while (walk.Next());
    }

    private readonly struct FromType(NDArray source, NDArray target) : INumberAction
    {
        public void Run<T>()
            where T : unmanaged, INumber<T> =>
            ElementDispatch.Numbers(target.dtype, new FromTo<T>(source, target));
    }

    private readonly struct FromTo<TFrom>(NDArray source, NDArray target) : INumberAction
        where TFrom : unmanaged, INumber<TFrom>
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            ReadOnlySpan<TFrom> from = source.Data.Span<TFrom>();
            Span<T> to = target.Data.Span<T>();
            bool truth = target.dtype == TF_DataType.TF_BOOL;
            var walk = new ArrayWalk(source, target);
            do
            {
                (int x, int y) = ((int)walk.At[0], (int)walk.At[1]);
                for (int i = 0; i < walk.Length; i++, x += walk.Step[0], y += walk.Step[1])
                {
                    to[y] = !truth ? T.CreateTruncating(from[x]) : TFrom.IsZero(from[x]) ? T.Zero : T.One;
                }
            }
            while (walk.Next());
        }
    }
}
