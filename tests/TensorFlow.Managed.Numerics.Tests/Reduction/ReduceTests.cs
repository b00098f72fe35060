using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using Tensorflow.Numerics.Reduction;
using Tensorflow.Numerics.Tests.Elementwise;

namespace Tensorflow.Numerics.Tests.Reduction;

internal sealed class ReduceTests
{
    private static readonly Gen<(int[] Shape, int Mask)> Cases =
        from rank in Gen.Choose(0, 5)
        from dims in Gen.Choose(0, 60).Select(d => d < 2 ? d : d % 7 == 0 ? d : 1 + (d % 5)).ArrayOf(rank)
        from mask in Gen.Choose(0, 31)
        select (dims, mask & ((1 << rank) - 1));

    [Test]
    public void Rows_are_reduced_as_by_their_axis(
        [Values(0, 1, 2, 16, 17, 300)] int rows, [Values(1, 2, 5, 16, 40)] int n)
    {
        var random = new System.Random(rows + n);
        float[] x = [.. Enumerable.Range(0, rows * n).Select(_ => random.NextSingle() - 0.5f)];
        float[] y = new float[n], expected = new float[n];
        Reduce.Rows(x, y, default(MeanReducer<float>));
        Reduce.Run(x, [rows, n], [0], expected, default(MeanReducer<float>));
        Assert.That(y, Is.EqualTo(expected));
    }

    [Test]
    public void Float_results_follow_the_documented_order_bit_for_bit() =>
        Prop.ForAll(Cases.ToArbitrary(), c => Agrees<float, SumReducer<float>>(c.Shape, c.Mask, Samples.Floats)
            && Agrees<float, MeanReducer<float>>(c.Shape, c.Mask, Samples.Floats)
            && Agrees<float, ProdReducer<float>>(c.Shape, c.Mask, Samples.Floats)
            && Agrees<float, MaxReducer<float>>(c.Shape, c.Mask, Samples.Floats)
            && Agrees<float, MinReducer<float>>(c.Shape, c.Mask, Samples.Floats)).QuickCheckThrowOnFailure();

    [Test]
    public void Double_and_integer_results_follow_it_too() =>
        Prop.ForAll(Cases.ToArbitrary(), c => Agrees<double, SumReducer<double>>(c.Shape, c.Mask, Samples.Doubles)
            && Agrees<int, MaxReducer<int>>(c.Shape, c.Mask, Integers)
            && Agrees<int, ProdReducer<int>>(c.Shape, c.Mask, Integers)
            && Agrees<long, SumReducer<long>>(c.Shape, c.Mask, Longs)).QuickCheckThrowOnFailure();

    [Test]
    public void Wide_and_long_matrices_are_summed_by_column_and_by_row(
        [Values(1, 2, 15, 16, 17, 63, 64, 65, 150)] int columns, [Values(1, 2, 33)] int rows)
    {
        Assert.That(Agrees<float, SumReducer<float>>([rows, columns], 1, Samples.Floats));
        Assert.That(Agrees<float, SumReducer<float>>([rows, columns], 2, Samples.Floats));
        Assert.That(Agrees<double, SumReducer<double>>([3, rows, columns], 2, Samples.Doubles));
    }

    [Test]
    public void NaN_wins_max_and_min_wherever_it_stands([Values(0, 5, 16, 30, 36)] int at)
    {
        var x = Samples.Floats(37);
        x[at] = float.NaN;
        var y = new float[1];
        Reduce.Run(x, [37], [0], y, default(MaxReducer<float>));
        Assert.That(y[0], Is.NaN);
        Reduce.Run(x, [37, 1], [0, 1], y, default(MinReducer<float>));
        Assert.That(y[0], Is.NaN);
    }

    // golden/ops: reduce/*/empty_*, reduce/mean/int*, reduce/mean/uint8
    [Test]
    public void Empty_reductions_and_integer_means_are_those_of_TensorFlow()
    {
        var y = new float[3];
        Reduce.Run([], [0, 3], [0], y, default(MeanReducer<float>));
        Assert.That(y, Is.All.NaN);
        Reduce.Run([], [0, 3], [0], y, default(MaxReducer<float>));
        Assert.That(y, Is.All.EqualTo(float.NegativeInfinity));
        Reduce.Run([], [0, 3], [0], y, default(ProdReducer<float>));
        Assert.That(y, Is.All.EqualTo(1));
        var z = new int[1];
        Reduce.Mean([int.MaxValue, int.MaxValue], [2], [0], z);
        Assert.That(z[0], Is.EqualTo(int.MaxValue));
        var b = new byte[1];
        Reduce.Mean<byte>([200, 201, 202], [3], [0], b);
        Assert.That(b[0], Is.EqualTo(201));
        var w = new int[3];
        Reduce.Mean([7, -8, 3, -4, -4, 2], [2, 3], [0], w);
        Assert.That(w, Is.EqualTo(new[] { 1, -6, 2 }));
    }

    [Test]
    public void Any_and_all_of_rows_columns_and_nothing()
    {
        var x = new bool[3 * 70];
        x[75] = true;
        x.AsSpan(140).Fill(true);
        var rows = new bool[3];
        Reduce.Any(x, [3, 70], [1], rows);
        Assert.That(rows, Is.EqualTo(new[] { false, true, true }));
        Reduce.All(x, [3, 70], [-1], rows);
        Assert.That(rows, Is.EqualTo(new[] { false, false, true }));
        var columns = new bool[70];
        Reduce.Any(x.AsSpan(0, 140), [2, 70], [0], columns);
        Assert.That(Array.IndexOf(columns, true), Is.EqualTo(5));
        Assert.That(columns.Count(c => c), Is.EqualTo(1));
        Reduce.All([], [0, 3], [0], rows);
        Assert.That(rows, Is.All.True);
    }

    [Test]
    public void Half_is_reduced_in_order()
    {
        var x = Array.ConvertAll(Samples.Floats(40), v => (Half)v);
        var y = new Half[20];
        Reduce.Run(x, [2, 20], [0], y, default(SumReducer<Half>));
        Assert.That(y, Is.EqualTo(x.Take(20).Zip(x.Skip(20), (a, b) => a + b)));
    }

    [Test]
    public void Shapes_and_wrong_axes()
    {
        Assert.That(ReductionShape.Of([2, 3, 4], [1, -1], false), Is.EqualTo(new[] { 2 }));
        Assert.That(ReductionShape.Of([2, 3, 4], [1], true), Is.EqualTo(new[] { 2, 1, 4 }));
        Assert.That(
            () => ReductionShape.Of([2], [1], false),
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("Received: 1"));
    }

    private static long[] Longs(int length, int seed) => Array.ConvertAll(Integers(length, seed), x => (long)x);

    private static int[] Integers(int length, int seed) =>
        Array.ConvertAll(Samples.Floats(length, seed), x => (int)(x * 50));

    private static bool Agrees<T, TOp>(int[] shape, int mask, Func<int, int, T[]> sample)
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        int[] axes = [.. Enumerable.Range(0, shape.Length).Where(axis => (mask >> axis & 1) == 1)];
        var x = sample(shape.Aggregate(1, (a, b) => a * b), 3);
        var y = new T[ReductionShape.Of(shape, axes, false).Aggregate(1, (a, b) => a * b)];
        Reduce.Run(x, shape, axes, y, default(TOp));
        return y.SequenceEqual(ReducePlain.Run(x, shape, axes, y.Length, default(TOp)));
    }
}
