using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using Tensorflow.Ops;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops;

/// <summary>Broadcasting is tiling by hand.</summary>
internal sealed class BroadcastingTests
{
    [Test]
    public void Operands_are_tiled_to_the_shape_of_the_result() =>
        Prop.ForAll(Arb.From(Shapes()), pair => Tiled(pair.X, pair.Y)).QuickCheckThrowOnFailure();

    [Test]
    public void Unknown_sizes_follow_from_the_other_operand()
    {
        Assert.That(Broadcasting.Shape(new(-1L, 3), new(5L, 1)), Is.EqualTo(new Shape(5, 3)));
        Assert.That(Broadcasting.Shape(new(-1L), new(1L)), Is.EqualTo(new Shape(-1L)));
        Assert.That(Broadcasting.Shape(Shape.Null, new(1L)).RankKnown, Is.False);
    }

    private static bool Tiled(long[] x, long[] y)
    {
        var (a, b) = (new Tensor(Draw.Uniform(-2, 2, x)), new Tensor(Draw.Uniform(1, 2, y)));
        var result = Sub.Of(a, b);
        var byHand = Sub.Of(Repeat(a, result.shape), Repeat(b, result.shape));
        return result.shape == byHand.shape && Values.Of<double>(result).SequenceEqual(Values.Of<double>(byHand));
    }

    private static Tensor Repeat(Tensor x, Shape shape)
    {
        long[] padded = [.. Enumerable.Repeat(1L, shape.ndim - x.ndim), .. x.shape.dims];
        var times = padded.Select((d, i) => (int)(d == 0 ? 1 : shape[i] / d)).ToArray();
        return Tile.Of(Reshape.Of(x, System.Array.ConvertAll(padded, d => (int)d)), times);
    }

    /// <summary>Two shapes that go together: sizes are those of the result or 1, leading ones may be missing.</summary>
    private static Gen<(long[] X, long[] Y)> Shapes() =>
        from rank in Gen.Choose(0, 4)
        from sizes in Gen.Choose(0, 3).Select(d => (long)d).ArrayOf(rank)
        from x in Gen.Choose(0, 1).ArrayOf(rank)
        from y in Gen.Choose(0, 1).ArrayOf(rank)
        from cut in Gen.Choose(0, rank)
        select (Ones(sizes, x), Ones(sizes, y)[cut..]);

    private static long[] Ones(long[] sizes, int[] where) =>
        [.. sizes.Zip(where, (d, one) => one == 1 ? 1 : d)];
}
