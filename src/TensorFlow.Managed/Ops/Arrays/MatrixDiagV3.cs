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
        c.WithRankAtMost(1, 1);
        for (var i = 2; i <= 4; i++)
        {
            c.WithRank(i, 0);
        }

        if (!diagonal.RankKnown || c.Ints(1) is not { } k)
        {
            return [Shape.Null];
        }

        Diagonals.Check(k, -1, -1);
        CheckCount(diagonal, k);
        var outer = diagonal[..(diagonal.ndim - (k[0] == k[^1] ? 1 : 2))];
        var (rows, columns) = Sizes(c.Ints(2)?[0], c.Ints(3)?[0], diagonal.dims[^1], k);
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

    private static void CheckCount(Shape diagonal, long[] k)
    {
        var (count, rows) = (k[^1] - k[0] + 1, diagonal.ndim > 1 ? diagonal.dims[^2] : 0);
        if (count > 1 && rows >= 0 && rows != count)
        {
            throw ShapeContext.Fail(
                "The number of rows of `diagonal` doesn't match the number of diagonals implied from `d_lower` and "
                + $"`d_upper`.\nnum_diags = {rows}, d_lower = {k[0]}, d_upper = {k[^1]}",
                "The number of diagonals provided in the input does not match the lower_diag_index and "
                + "upper_diag_index range.");
        }
    }

    // A size of -1 is the least that the diagonals need; null is one that is not known.
    private static (long Rows, long Columns) Sizes(long? rows, long? columns, long width, long[] k)
    {
        // an open length counts as -1, as in TensorFlow: no size may be less than that gives
        var (leastRows, leastColumns) = (width - System.Math.Min(k[^1], 0), width + System.Math.Max(k[0], 0));
        CheckSize(rows, leastRows, "num_rows is too small", "The number of rows is too small.");
        CheckSize(columns, leastColumns, "num_cols is too small.", "The number of columns is too small.");
        if (rows is not { } r || columns is not { } n || width < 0)
        {
            return (rows > 0 ? rows.Value : -1, columns > 0 ? columns.Value : -1);
        }

        if ((r, n) is (-1, -1))
        {
            return (System.Math.Max(leastRows, leastColumns), System.Math.Max(leastRows, leastColumns));
        }

        (r, n) = (r < 0 ? leastRows : r, n < 0 ? leastColumns : n);
        return r == leastRows || n == leastColumns ? (r, n) : throw ShapeContext.Fail(
            "num_rows and num_cols are not consistent with lower_diag_index, upper_diag_index, and the length of the "
            + $"given diagonals.\nnum_rows = {r} != min_num_rows = {leastRows}, num_cols = {n} != min_num_cols = "
            + $"{leastColumns}",
            "The number of rows or columns is not consistent with the specified d_lower, d_upper, and diagonal.");
    }

    private static void CheckSize(long? given, long least, string build, string run)
    {
        if (given is { } size && size != -1 && size < least)
        {
            throw ShapeContext.Fail(build, run);
        }
    }
}
