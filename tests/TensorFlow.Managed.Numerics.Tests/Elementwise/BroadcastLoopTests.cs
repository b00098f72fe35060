using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Tests.Elementwise;

internal sealed class BroadcastLoopTests
{
    /// <summary>Result shapes of rank 0 to 5, each dimension of three operands kept or made 1, ranks cut.</summary>
    private static readonly Gen<int[][]> Shapes =
        from rank in Gen.Choose(0, 5)
        from dims in Gen.Choose(0, 40).Select(d => d < 2 ? d : d % 6 == 0 ? 18 : d % 6).ArrayOf(rank)
        from masks in Gen.Choose(0, 31).ArrayOf(3)
        from cuts in Gen.Choose(0, 2).ArrayOf(3)
        select masks.Select((mask, i) => Operand(dims, mask, i == 0 ? 0 : cuts[i])).ToArray();

    [Test]
    public void Two_operands_equal_the_loop_over_indices() =>
        Prop.ForAll(Shapes.ToArbitrary(), s => Agree(s[0], s[1])).QuickCheckThrowOnFailure();

    [Test]
    public void Select_equals_the_loop_over_indices() =>
        Prop.ForAll(Shapes.ToArbitrary(), s => SelectAgrees(s[0], s[1], s[2])).QuickCheckThrowOnFailure();

    [Test]
    public void Rows_and_columns_of_a_matrix_are_spread([Values(1, 3, 16, 40)] int m, [Values(1, 2, 16, 35)] int n)
    {
        Assert.That(Agree([m, n], [n]));
        Assert.That(Agree([n], [m, n]));
        Assert.That(Agree([m, n], [m, 1]));
        Assert.That(Agree([m, 1], [1, n]));
        Assert.That(Agree([], [m, n]));
        Assert.That(Agree([m, n], [1]));
    }

    [Test]
    public void The_output_may_be_the_operand_of_its_shape()
    {
        var x = Samples.Floats(60);
        var z = new float[60];
        var row = Samples.Floats(20, 4).Select(v => v + 9).ToArray();
        BroadcastLoop.Run(x, [3, 20], row, [20], z, default(Skew<float>));
        BroadcastLoop.Run(x, [3, 20], row, [20], x, default(Skew<float>));
        Assert.That(x, Is.EqualTo(z));
    }

    private static int[] Operand(int[] dims, int mask, int cut) =>
        [.. dims.Select((d, axis) => (mask >> axis & 1) == 1 ? 1 : d).Skip(cut)];

    private static bool Agree(int[] xShape, int[] yShape)
    {
        var shape = Broadcast.Shape(xShape, yShape)!;
        var x = Samples.Floats(Size(xShape), 5);
        var y = Samples.Floats(Size(yShape), 6).Select(v => v == 0 ? 0.7f : v).ToArray();
        var z = new float[Size(shape)];
        var scalar = new float[z.Length];
        var less = new bool[z.Length];
        BroadcastLoop.Run(x, xShape, y, yShape, z, default(Skew<float>));
        BroadcastLoop.Scalar(x, xShape, y, yShape, scalar, default(Skew<float>));
        BroadcastLoop.Compare(x, xShape, y, yShape, less, default(Less<float>));
        return Enumerable.Range(0, z.Length).All(i =>
        {
            var a = x[Source(i, shape, xShape)];
            var b = y[Source(i, shape, yShape)];
            var expected = default(Skew<float>).Invoke(a, b);
            return z[i].Equals(expected) && scalar[i].Equals(expected) && less[i] == (a < b);
        });
    }

    private static bool SelectAgrees(int[] cShape, int[] tShape, int[] eShape)
    {
        var shape = Broadcast.Shape(cShape, tShape, eShape)!;
        var c = Samples.Bools(Size(cShape), 5);
        var t = Samples.Floats(Size(tShape), 6);
        var e = Samples.Floats(Size(eShape), 7);
        var y = new float[Size(shape)];
        BroadcastLoop.Select(c, cShape, t, tShape, e, eShape, y);
        return Enumerable.Range(0, y.Length).All(i =>
            y[i].Equals(c[Source(i, shape, cShape)] ? t[Source(i, shape, tShape)] : e[Source(i, shape, eShape)]));
    }

    private static int Size(int[] shape) => shape.Aggregate(1, (a, b) => a * b);

    /// <summary>The element of an operand that stands behind an element of the result.</summary>
    private static int Source(int element, int[] shape, int[] operand)
    {
        int source = 0, stride = 1;
        for (var axis = shape.Length - 1; axis >= 0; axis--)
        {
            var own = axis - shape.Length + operand.Length;
            if (own >= 0)
            {
                source += operand[own] == 1 ? 0 : element % shape[axis] * stride;
                stride *= operand[own];
            }

            element /= shape[axis];
        }

        return source;
    }
}
