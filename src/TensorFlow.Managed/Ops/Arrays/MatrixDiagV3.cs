using System;

namespace Tensorflow.Ops.Arrays;

/// <summary>Matrices with these diagonals, and the padding value elsewhere.</summary>
internal sealed class MatrixDiagV3 : Op<MatrixDiagV3>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("MatrixDiagV3").Input("diagonal: T").Input("k: int32")
        .Input("num_rows: int32").Input("num_cols: int32").Input("padding_value: T").Output("output: T")
        .Attr("T: type").Attr("align: {'LEFT_RIGHT', 'RIGHT_LEFT', 'LEFT_LEFT', 'RIGHT_RIGHT'} = 'RIGHT_LEFT'");

    public override ReadOnlySpan<int> ShapeInputs => [1, 2, 3];

    public override KernelTable Kernels { get; } = Elements.Table<MatrixDiagV3>();

    public static Tensor Of(
        Operand diagonal, Operand k, Operand rows, Operand columns, Operand padding, string align = "RIGHT_LEFT",
        string? name = null) =>
        Apply([diagonal, k, rows, columns, padding], new Attrs { ["align"] = align }, name);

    /// <summary>tf.matrix_diag: zeros of the diagonal's type where nothing is given.</summary>
    public static Tensor Default(
        Operand diagonal, Operand? k = null, int rows = -1, int columns = -1, Operand? padding = null,
        string align = "RIGHT_LEFT", string? name = null) =>
        Of(diagonal, k ?? 0, rows, columns, padding ?? Diagonals.Zero(diagonal), align, name ?? "diag");

    public override Shape[] InferShapes(ShapeContext c)
    {
        var diagonal = c.WithRankAtLeast(0, 1);
        if (!diagonal.RankKnown || c.Ints(1) is not { } k)
        {
            return [Shape.Null];
        }

        Diagonals.Check(k, -1, -1);
        var outer = diagonal[..(diagonal.ndim - (k[0] == k[^1] ? 1 : 2))];
        var (rows, columns) = Sizes(c, diagonal.dims[^1], k);
        if (diagonal.dims[^1] != 0)
        {
            Diagonals.Check(k, rows, columns); // no elements may lie anywhere
        }

        return [new Shape([.. outer, rows, columns])];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [MatrixDiagPartV3.Default(dy[0], y.inputs[1], align: y.Attrs.Str("align")), null, null, null, null];

    public static Kernel Bind<T>(Binding node)
    {
        var (matrix, align) = (node.OutputShapes[0], node.Attrs.Str("align"));
        var (rows, columns) = (matrix.dims[^2], matrix.dims[^1]);
        return k =>
        {
            var band = Diagonals.Of(TensorInts.Read(k.In(1)), rows, columns, align);
            var from = Elements.Input<T>(k, 0);
            var to = Elements.Output<T>(k, 0);
            to.Fill(Elements.Input<T>(k, 4)[0]);
            var (packed, size) = (band.Count * band.Width, band.Rows * band.Columns);
            for (var b = 0; b * size < to.Length; b++)
            {
                foreach (var (source, place) in band.Places())
                {
                    to[(b * size) + place] = from[(b * packed) + source];
                }
            }
        };
    }

    // A size that is not given is the least that the diagonals need.
    private static (long Rows, long Columns) Sizes(ShapeContext c, long width, long[] k)
    {
        if (width < 0 || c.Ints(2) is not [var rows] || c.Ints(3) is not [var columns])
        {
            return (c.Ints(2) is [> 0 and var r] ? r : -1, c.Ints(3) is [> 0 and var n] ? n : -1);
        }

        var (leastRows, leastColumns) = (width - System.Math.Min(k[^1], 0), width + System.Math.Max(k[0], 0));
        return (rows, columns) switch
        {
            (-1, -1) => (System.Math.Max(leastRows, leastColumns), System.Math.Max(leastRows, leastColumns)),
            (-1, _) => (leastRows, columns),
            (_, -1) => (rows, leastColumns),
            _ => (rows, columns),
        };
    }
}
