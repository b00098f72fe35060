using System;
using System.Linq;
using System.Numerics;

namespace Tensorflow.NumPy;

/// <summary>Sorts along one dimension: ascending, stable, not-a-number last.</summary>
internal static class Sorting
{
    /// <summary>Sorts in place; writes the order to another array of the same sizes if there is one.</summary>
    public static void Run(NDArray values, int axis, NDArray? order)
    {
        if (values.ndim == 0)
        {
            throw new ValueError($"axis {axis} is out of bounds for array of dimension 0");
        }

        NDArray rows = np.moveaxis(values, axis, -1), places = np.moveaxis(order ?? values, axis, -1);
        ElementDispatch.Numbers(values.dtype, new SortRun(rows, order is null ? null : places));
    }

    private readonly struct SortRun(NDArray rows, NDArray? order) : INumberAction
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            NDArray dense = rows.copy();
            int count = (int)rows.Dims[^1], total = count == 0 ? 0 : rows.Count / count;
            NDArray places = NDArray.Empty(TF_DataType.TF_INT64, rows.Dims);
            for (int row = 0; row < total; row++)
            {
                Span<T> values = dense.Flat<T>().Slice(row * count, count);
                Order(values, places.Flat<long>().Slice(row * count, count));
            }

            ElementCast.Copy(dense, rows);
            if (order is not null)
            {
                ElementCast.Copy(places, order);
            }
        }

        private static void Order<T>(Span<T> values, Span<long> places)
            where T : unmanaged, INumber<T>
        {
            T[] keys = values.ToArray();
            int[] order = [.. Enumerable.Range(0, keys.Length)];
            Array.Sort(order, (i, j) => Compare(keys[i], keys[j]) is var c and not 0 ? c : i.CompareTo(j));
            for (int i = 0; i < order.Length; i++)
            {
                (values[i], places[i]) = (keys[order[i]], order[i]);
            }
        }

        private static int Compare<T>(T x, T y)
            where T : unmanaged, INumber<T> =>
            T.IsNaN(x) || T.IsNaN(y) ? T.IsNaN(x).CompareTo(T.IsNaN(y)) : x < y ? -1 : x > y ? 1 : 0;
    }
}
