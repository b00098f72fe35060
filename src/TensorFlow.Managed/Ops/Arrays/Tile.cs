using System;
using System.Linq;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Arrays;

/// <summary>x repeated along each axis.</summary>
internal sealed class Tile : Op<Tile>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("Tile")
        .Input("input: T").Input("multiples: Tmultiples").Output("output: T")
        .Attr("T: type").Attr("Tmultiples: {int32, int64} = DT_INT32");

    public override ReadOnlySpan<int> ShapeInputs => [1];

    public override KernelTable Kernels { get; } = Elements.Table<Tile>();

    public static Tensor Of(Operand x, Operand multiples, string? name = null) => Apply([x, multiples], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (x, times) = (c.Input(0), c.Sizes(1));
        if (!x.RankKnown)
        {
            return [times.RankKnown ? Shape.UnknownOfRank(times.ndim) : Shape.Null];
        }

        if (!times.RankKnown)
        {
            return [Shape.UnknownOfRank(x.ndim)];
        }

        if (times.ndim != x.ndim)
        {
            throw ShapeContext.Fail(
                $"Shape must be rank {x.ndim} but is rank {times.ndim}",
                $"Expected multiples argument to be a vector of length {x.ndim} but got length {times.ndim}");
        }

        return [new(x.dims.Zip(times.dims, ShapeContext.Multiply).ToArray())];
    }

    /// <summary>The copies are laid beside each other on an axis of their own and summed over it.</summary>
    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        var shape = ShapeOp.Internal(y.inputs[0], outType: y.inputs[1].dtype);
        var pairs = Pack.Of([y.inputs[1], shape]);
        var split = Reshape.Of(Transpose.Default(pairs), new[] { -1 });
        var axes = RangeOp.Of(0, SizeOp.Internal(split), 2);
        var sum = Sum.Of(Reshape.Of(dy[0], split), axes);
        sum.set_shape(y.inputs[0].shape);
        return [sum, null];
    }

    public static Kernel Bind<T>(Binding node)
    {
        var (x, y) = (node.InputShapes[0].as_int_list(), node.OutputShapes[0].as_int_list());
        if (y.Contains(0))
        {
            return static _ => { };
        }

        var times = y.Zip(x, (b, a) => b / a).ToArray();
        return k =>
        {
            var (from, to) = (k.In(0), k.Out(0));
            if (from.Count == 1)
            {
                Elements.Output<T>(k, 0).Fill(Elements.Input<T>(k, 0)[0]);
                return;
            }

            Axis(Elements.Input<T>(k, 0), Elements.Output<T>(k, 0), x, times);
        };
    }

    // The input's rows are copied in order; each finished block of an axis is then repeated from the output itself.
    private static int Axis<T>(ReadOnlySpan<T> x, Span<T> y, ReadOnlySpan<int> dims, ReadOnlySpan<int> times)
    {
        var written = 0;
        if (dims.Length == 1)
        {
            x.CopyTo(y);
            written = x.Length;
        }
        else
        {
            var part = x.Length / dims[0];
            for (var i = 0; i < dims[0]; i++)
            {
                written += Axis(x.Slice(i * part, part), y[written..], dims[1..], times[1..]);
            }
        }

        for (var n = 1; n < times[0]; n++)
        {
            y[..written].CopyTo(y[(n * written)..]);
        }

        return written * times[0];
    }
}
