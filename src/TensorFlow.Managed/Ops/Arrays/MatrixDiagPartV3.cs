using System;

namespace Tensorflow.Ops.Arrays;

/// <summary>The diagonals of matrices as rows, padded where a row is longer than its diagonal.</summary>
internal sealed class MatrixDiagPartV3 : Op<MatrixDiagPartV3>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("MatrixDiagPartV3").Input("input: T").Input("k: int32")
        .Input("padding_value: T").Output("diagonal: T").Attr("T: type")
        .Attr("align: {'LEFT_RIGHT', 'RIGHT_LEFT', 'LEFT_LEFT', 'RIGHT_RIGHT'} = 'RIGHT_LEFT'");

    public override ReadOnlySpan<int> ShapeInputs => [1];

    public override KernelTable Kernels { get; } = Elements.Table<MatrixDiagPartV3>();

    public static Tensor Of(
        Operand x, Operand k, Operand padding, string align = "RIGHT_LEFT", string? name = null) =>
        Apply([x, k, padding], new Attrs { ["align"] = align }, name);

    /// <summary>tf.matrix_diag_part: padded with zeros where nothing is given.</summary>
    public static Tensor Default(
        Operand x, Operand? k = null, Operand? padding = null, string align = "RIGHT_LEFT", string? name = null) =>
        Of(x, k ?? 0, padding ?? Diagonals.Zero(x), align, name ?? "diag_part");

    public override Shape[] InferShapes(ShapeContext c)
    {
        var x = c.WithRankAtLeast(0, 2);
        c.WithRankAtMost(1, 1);
        c.WithOneElement(2);
        if (!x.RankKnown || c.Ints(1) is not { } k)
        {
            return [Shape.Null];
        }

        var (rows, columns, outer) = (x.dims[^2], x.dims[^1], x[..(x.ndim - 2)]);
        Diagonals.Check(k, rows, columns);
        var width = rows < 0 || columns < 0 ? -1 : Diagonals.Of(k, rows, columns, "RIGHT_LEFT").Width;
        return [k[0] == k[^1] ? new Shape([.. outer, width]) : new Shape([.. outer, k[^1] - k[0] + 1, width])];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // with unknown sizes a matrix of zeros gets the diagonals
        var (x, align) = (y.inputs[0], y.Attrs.Str("align"));
        var known = x.shape is { RankKnown: true, ndim: >= 2 } && x.shape.dims[^2] >= 0 && x.shape.dims[^1] >= 0;
        return known
            ? [MatrixDiagV3.Default(
                dy[0], y.inputs[1], (int)x.shape.dims[^2], (int)x.shape.dims[^1], align: align), null, null]
            : [MatrixSetDiagV3.Of(ZerosLike.Internal(x), dy[0], y.inputs[1], align, "set_diag"), null, null];
    }

    public static Kernel Bind<T>(Binding node)
    {
        var (matrix, align) = (node.InputShapes[0], node.Attrs.Str("align"));
        var (rows, columns) = (matrix.dims[^2], matrix.dims[^1]);
        return k =>
        {
            var band = Diagonals.Of(TensorInts.Read(k.In(1)), rows, columns, align);
            var from = Elements.Input<T>(k, 0);
            var to = Elements.Output<T>(k, 0);
            to.Fill(Elements.Input<T>(k, 2)[0]);
            var (packed, size) = (band.Count * band.Width, band.Rows * band.Columns);
            for (var b = 0; b * packed < to.Length; b++)
            {
                foreach (var (place, source) in band.Places())
                {
                    to[(b * packed) + place] = from[(b * size) + source];
                }
            }
        };
    }
}
