using System;

namespace Tensorflow.Ops.Arrays;

/// <summary>Matrices with new diagonals.</summary>
internal sealed class MatrixSetDiagV3 : Op<MatrixSetDiagV3>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("MatrixSetDiagV3").Input("input: T").Input("diagonal: T")
        .Input("k: int32").Output("output: T").Attr("T: type")
        .Attr("align: {'LEFT_RIGHT', 'RIGHT_LEFT', 'LEFT_LEFT', 'RIGHT_RIGHT'} = 'RIGHT_LEFT'");

    public override ReadOnlySpan<int> ShapeInputs => [2];

    public override KernelTable Kernels { get; } = Elements.Table<MatrixSetDiagV3>();

    public static Tensor Of(
        Operand x, Operand diagonal, Operand k, string align = "RIGHT_LEFT", string? name = null) =>
        Apply([x, diagonal, k], new Attrs { ["align"] = align }, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (x, diagonal) = (c.WithRankAtLeast(0, 2), c.WithRankAtLeast(1, 1));
        c.WithRankAtMost(2, 1);
        var k = c.Ints(2);
        if (k is not null)
        {
            Diagonals.Check(k, x.RankKnown ? x.dims[^2] : -1, x.RankKnown ? x.dims[^1] : -1);
        }

        var isBand = k is not null && k[0] != k[^1];
        if (x.RankKnown && k is not null)
        {
            c.WithRank(1, isBand ? x.ndim : x.ndim - 1);
        }
        else if (x.RankKnown)
        {
            c.WithRankAtLeast(1, x.ndim - 1);
            c.WithRankAtMost(1, x.ndim);
        }

        // TensorFlow looks at the leading sizes where it has any to learn from them
        return [diagonal.RankKnown && !x.IsFullyDefined ? ShapeContext.Merge(x, Around(diagonal, isBand)) : x];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // the matrix gets zeros on the diagonals, the diagonals what stands there
        var (diagonal, k, align) = (y.inputs[1], y.inputs[2], y.Attrs.Str("align"));
        var byDiagonal = MatrixDiagPartV3.Default(dy[0], k, align: align);
        var zeros = diagonal.shape.IsFullyDefined
            ? Creation.Zeros(diagonal.shape, dy[0].dtype)
            : Creation.Zeros(ShapeOp.Internal(byDiagonal), dy[0].dtype);
        return [Of(dy[0], zeros, k, align, "set_diag"), byDiagonal, null];
    }

    public static Kernel Bind<T>(Binding node)
    {
        var (matrix, align) = (node.InputShapes[0], node.Attrs.Str("align"));
        var (rows, columns) = (matrix.dims[^2], matrix.dims[^1]);
        return k =>
        {
            var band = Diagonals.Of(node, TensorInts.Read(k.In(2)), rows, columns, align);
            CheckPacked(node, band);
            var (packed, size) = (band.Count * band.Width, band.Rows * band.Columns);
            var from = Elements.Input<T>(k, 1);
            var to = Elements.Output<T>(k, 0);
            k.In(0).CopyTo(k.Out(0));
            for (var b = 0; size > 0 && b * size < to.Length; b++)
            {
                foreach (var (source, place) in band.Places())
                {
                    to[(b * size) + place] = from[(b * packed) + source];
                }
            }
        };
    }

    // The matrices that such diagonals are of.
    private static Shape Around(Shape diagonal, bool isBand)
    {
        var leading = diagonal.ndim - (isBand ? 2 : 1);
        return leading >= 0
            ? new Shape([.. diagonal[..leading], -1, -1])
            : throw ShapeContext.Fail("Subshape must have computed start <= end, but is 0 and -1");
    }

    private static void CheckPacked(Binding node, Diagonals band)
    {
        var (x, diagonal) = (node.InputShapes[0], node.InputShapes[1]);
        long[] expected = [.. x[..(x.ndim - 2)], .. band.Count > 1 ? [(long)band.Count] : (long[])[], band.Width];
        if (diagonal != new Shape(expected))
        {
            throw node.Invalid("Either first dimensions of diagonal don't match input.shape[:-2], or "
                + "diagonal.shape[:-1] is not equal to the longests diagonal in range "
                + $"[lower_diag_index:upper_diag_index].\nInput shape: {x.ToRuntimeString()}\nDiagonal shape: "
                + $"{diagonal.ToRuntimeString()}\nExpected diagonal shape: {new Shape(expected).ToRuntimeString()}");
        }
    }
}
