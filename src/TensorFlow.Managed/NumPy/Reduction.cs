using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Tensorflow.NumPy;

/// <summary>
/// Sums and other reductions. An array is laid out as [kept, outer, inner], inner being the reduced dimensions at its
/// end. Inner runs are summed in NumPy's pairwise order, and these sums one after another.
/// </summary>
internal static class Reduction
{
    /// <summary>Folds inner runs pairwise with an operator from a start value.</summary>
    public static NDArray Fold<TOp>(NDArray x, Axis? axis, bool keepdims, TF_DataType type, double start)
        where TOp : IElementBinary
    {
        TF_DataType work = type == TF_DataType.TF_BFLOAT16 || (
            type == TF_DataType.TF_HALF && typeof(TOp) == typeof(ElementOperators.Add))
            ? TF_DataType.TF_FLOAT : type;
        (NDArray rows, long[] dims) = Layout(ElementCast.As(x, work), axis, keepdims);
        NDArray result = NDArray.Empty(work, dims);
        ElementDispatch.Numbers(work, new FoldRun<TOp>(rows, result, start));
        return ElementCast.As(result, type);
    }

    /// <summary>Smallest or largest elements.</summary>
    /// <exception cref="ValueError">There are none to choose from.</exception>
    public static NDArray Extreme<TOp>(NDArray x, Axis? axis, bool keepdims, string name)
        where TOp : IElementBinary
    {
        bool narrow = x.dtype == TF_DataType.TF_BFLOAT16;
        (NDArray rows, long[] dims) = Layout(narrow ? ElementCast.To(x, TF_DataType.TF_FLOAT) : x, axis, keepdims);
        if (rows.Dims[1] * rows.Dims[2] == 0 && Shape.Count(dims) > 0)
        {
            throw new ValueError($"zero-size array to reduction operation {name} which has no identity");
        }

        NDArray result = NDArray.Empty(rows.dtype, dims);
        ElementDispatch.Numbers(rows.dtype, new ExtremeRun<TOp>(rows, result));
        return ElementCast.As(result, x.dtype);
    }

    /// <summary>Position of the first extreme along one dimension, or of all elements in row-major order.</summary>
    public static NDArray Position(NDArray x, Axis? axis, bool largest)
    {
        NDArray source = axis is null ? x.ravel() : x;
        source = ElementCast.As(source, source.dtype == TF_DataType.TF_BFLOAT16 ? TF_DataType.TF_FLOAT : source.dtype);
        (NDArray rows, long[] dims) = Layout(source, axis is null ? 0 : axis, false);
        if (rows.Dims[2] * rows.Dims[1] == 0)
        {
            throw new ValueError($"attempt to get {(largest ? "argmax" : "argmin")} of an empty sequence");
        }

        NDArray result = NDArray.Empty(TF_DataType.TF_INT64, dims);
        ElementDispatch.Numbers(source.dtype, new PositionRun(rows, result, largest));
        return result;
    }

    /// <summary>How many elements go into each result.</summary>
    public static long CountOf(NDArray x, Axis? axis) =>
        axis is null ? x.Count : axis.Resolve(x.ndim).Aggregate(1L, (product, a) => product * x.Dims[a]);

    /// <summary>The array as [kept, outer, inner], contiguous, and the sizes of the result.</summary>
    private static (NDArray Rows, long[] Dims) Layout(NDArray x, Axis? axis, bool keepdims)
    {
        int[] reduced = axis is null ? [.. Enumerable.Range(0, x.ndim)] : axis.Resolve(x.ndim);
        int trailing = x.ndim;
        while (trailing > 0 && reduced.Contains(trailing - 1))
        {
            trailing--;
        }

        int[] kept = [.. Enumerable.Range(0, x.ndim).Where(a => !reduced.Contains(a))];
        int[] outer = [.. reduced.Where(a => a < trailing)];
        int[] inner = [.. Enumerable.Range(trailing, x.ndim - trailing)];
        long Size(IEnumerable<int> axes) => axes.Aggregate(1L, (product, a) => product * x.Dims[a]);
        NDArray turned = np.transpose(x, new Axis([.. kept, .. outer, .. inner])).Contiguous();
        long[] dims = keepdims
            ? [.. Enumerable.Range(0, x.ndim).Select(a => reduced.Contains(a) ? 1 : x.Dims[a])]
            : [.. kept.Select(a => x.Dims[a])];
        long[] rows = [Size(kept), Size(outer), Size(inner)];
        return (turned.View(rows, NDArray.RowMajor(rows), turned.Offset), dims);
    }

    private readonly struct FoldRun<TOp>(NDArray rows, NDArray result, double start) : INumberAction
        where TOp : IElementBinary
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            ReadOnlySpan<T> values = rows.Flat<T>();
            Span<T> results = result.Flat<T>();
            int outer = (int)rows.Dims[1], inner = (int)rows.Dims[2], at = 0;
            for (int i = 0; i < results.Length; i++)
            {
                T sum = T.CreateTruncating(start);
                for (int j = 0; j < outer; j++, at += inner)
                {
                    sum = inner == 0 ? sum : TOp.Of(sum, PairwiseFold.Of<TOp, T>(values.Slice(at, inner)));
                }

                results[i] = sum;
            }
        }
    }

    private readonly struct ExtremeRun<TOp>(NDArray rows, NDArray result) : INumberAction
        where TOp : IElementBinary
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            ReadOnlySpan<T> values = rows.Flat<T>();
            Span<T> results = result.Flat<T>();
            int count = results.Length == 0 ? 0 : values.Length / results.Length;
            for (int i = 0; i < results.Length; i++)
            {
                T best = values[i * count];
                foreach (T value in values.Slice(i * count, count))
                {
                    best = TOp.Of(best, value);
                }

                results[i] = best;
            }
        }
    }

    private readonly struct PositionRun(NDArray rows, NDArray result, bool largest) : INumberAction
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            ReadOnlySpan<T> values = rows.Flat<T>();
            Span<long> results = result.Flat<long>();
            int count = values.Length / results.Length;
            for (int i = 0; i < results.Length; i++)
            {
                ReadOnlySpan<T> row = values.Slice(i * count, count);
                int best = 0;
                for (int j = 1; j < row.Length && !T.IsNaN(row[best]); j++)
                {
                    bool better = T.IsNaN(row[j]) || (largest ? row[j] > row[best] : row[j] < row[best]);
                    best = better ? j : best;
                }

                results[i] = best;
            }
        }
    }
}
