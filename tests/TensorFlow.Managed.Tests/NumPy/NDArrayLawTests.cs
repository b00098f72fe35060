using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using Tensorflow.NumPy;

namespace Tensorflow.Tests.NumPy;

/// <summary>Laws over arrays of random sizes.</summary>
internal sealed class NDArrayLawTests
{
    private static readonly Gen<long[]> Dims =
        Gen.Choose(0, 4).SelectMany(rank => Gen.Choose(0, 4).Select(d => (long)d).ArrayOf(rank));

    [Test]
    public void Reshape_there_and_back_changes_nothing() => Check(Dims, dims =>
    {
        NDArray a = Counting(dims);
        return a.reshape(new Shape(-1L)).reshape(new Shape(dims)).Equals(a) && np.transpose(np.transpose(a)).Equals(a);
    });

    [Test]
    public void A_copy_reads_what_a_turned_view_reads() => Check(Dims, dims =>
    {
        NDArray view = np.flip(np.transpose(Counting(dims)));
        return view.copy().Equals(view) && view.ravel().ToArray<int>().SequenceEqual(Naive(view));
    });

    [Test]
    public void Views_write_through() => Check(Dims, dims =>
    {
        NDArray a = Counting(dims);
        NDArray view = np.flip(np.transpose(a));
        view.fill(7);
        return a.ToArray<int>().All(x => x == 7);
    });

    [Test]
    public void A_slice_takes_what_python_takes()
    {
        Gen<int?> end = Gen.Choose(-8, 8).Select(i => i == 8 ? (int?)null : i);
        Gen<(int?, int?, int, int)> slices = from start in end
            from stop in end
            from step in Gen.Choose(-3, 3).Where(s => s != 0)
            from size in Gen.Choose(0, 6)
            select (start, stop, step, size);
        Check(slices, s =>
        {
            (int? start, int? stop, int step, int size) = s;
            int[] got = np.arange(size)[new Slice(start, stop, step)].ToArray<int>();
            return got.SequenceEqual(Python(start, stop, step, size));
        });
    }

    [Test]
    public void Broadcasting_is_a_loop_over_positions()
    {
        Gen<(long[], long[])> pairs = from dims in Dims
            from left in Gen.Elements(false, true).ArrayOf(dims.Length)
            from right in Gen.Elements(false, true).ArrayOf(dims.Length)
            from cut in Gen.Choose(0, dims.Length)
            select (Thin(dims, left), Thin(dims, right)[cut..]);
        Check(pairs, pair =>
        {
            NDArray a = Counting(pair.Item1), b = Counting(pair.Item2) * 100;
            NDArray sum = a + b;
            int[] got = sum.ToArray<int>();
            return Enumerable.Range(0, got.Length).All(i => got[i] == At(a, sum, i) + At(b, sum, i));
        });
    }

    private static void Check<T>(Gen<T> values, Func<T, bool> law) =>
        Prop.ForAll(Arb.From(values), law).QuickCheckThrowOnFailure();

    private static NDArray Counting(long[] dims) => np.arange((int)new Shape(dims).size).reshape(new Shape(dims));

    private static long[] Thin(long[] dims, bool[] thin) => [.. dims.Select((d, i) => thin[i] ? 1 : d)];

    private static int[] Naive(NDArray a) =>
        a.ndim == 0 ? [(int)a] : [.. Enumerable.Range(0, (int)a.shape[0]).SelectMany(i => Naive(a[i]))];

    private static int At(NDArray a, NDArray whole, int position)
    {
        NDArray part = a;
        int[] index = new int[whole.ndim];
        for (int axis = whole.ndim - 1; axis >= 0; axis--)
        {
            index[axis] = position % (int)whole.shape[axis];
            position /= (int)whole.shape[axis];
        }

        foreach (int i in index.Skip(whole.ndim - a.ndim))
        {
            part = part[part.shape[0] == 1 ? 0 : i];
        }

        return part;
    }

    // positions by walking from start to stop, clamped as Python documents
    private static int[] Python(int? start, int? stop, int step, int size)
    {
        int Clamp(int value, int low, int high) => Math.Min(Math.Max(value < 0 ? value + size : value, low), high);
        (int low, int high) = step > 0 ? (0, size) : (-1, size - 1);
        int from = start is { } s ? Clamp(s, low, high) : step > 0 ? 0 : size - 1;
        int to = stop is { } t ? Clamp(t, low, high) : step > 0 ? size : -1;
        System.Collections.Generic.List<int> found = [];
        for (int i = from; step > 0 ? i < to : i > to; i += step)
        {
            found.Add(i);
        }

        return [.. found];
    }
}
