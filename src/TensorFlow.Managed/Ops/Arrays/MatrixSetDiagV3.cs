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
        if (x.RankKnown && diagonal.RankKnown && diagonal.ndim < x.ndim - 1)
        {
            throw ShapeContext.Fail($"Shape must be at least rank {x.ndim - 1} but is rank {diagonal.ndim}");
        }

        if (x.RankKnown && diagonal.ndim > x.ndim)
        {
            throw ShapeContext.Fail($"Shape must be at most rank {x.ndim} but is rank {diagonal.ndim}");
        }

        if (c.Input(2).ndim > 1)
        {
            throw ShapeContext.Fail($"Shape must be at most rank 1 but is rank {c.Input(2).ndim}");
        }

        // TensorFlow looks at the leading sizes where it has any to learn from them
        var leading = x is { RankKnown: true, IsFullyDefined: false } && diagonal.RankKnown
            ? System.Math.Min(x.ndim - 2, diagonal.ndim)
            : 0;
        for (var i = 0; i < leading; i++)
        {
            if (x[i] >= 0 && diagonal[i] >= 0 && x[i] != diagonal[i])
            {
                throw ShapeContext.Fail(
                    $"Dimension {i} in both shapes must be equal, but are {x[i]} and {diagonal[i]}. "
                    + $"Shapes are {x.ToRuntimeString()} and {diagonal.ToRuntimeString()}.");
            }
        }

        if (x.RankKnown && c.Ints(2) is { } k)
        {
            Diagonals.Check(k, x.dims[^2], x.dims[^1]);
        }

        return [x];
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
            var band = Diagonals.Of(TensorInts.Read(k.In(2)), rows, columns, align);
            var (packed, size) = (band.Count * band.Width, band.Rows * band.Columns);
            var from = Elements.Input<T>(k, 1);
            var to = Elements.Output<T>(k, 0);
            k.In(0).CopyTo(k.Out(0));
            if (size != 0 && from.Length != to.Length / size * packed)
            {
                throw node.Invalid($"Expected {packed} elements of diagonals for each matrix. Received: "
                    + $"diagonals of shape {node.InputShapes[1].ToRuntimeString()}.");
            }

            for (var b = 0; size > 0 && b * size < to.Length; b++)
            {
                foreach (var (source, place) in band.Places())
                {
                    to[(b * size) + place] = from[(b * packed) + source];
                }
            }
        };
    }
}
