using System;
using System.Linq;

namespace Tensorflow.Ops.Arrays;

/// <summary>Row indices[m][i] of the output is row i of data[m]; later ones win.</summary>
internal sealed class DynamicStitch : Op<DynamicStitch>
{
    public override OpDef Def { get; } = new OpDef("DynamicStitch")
        .Input("indices: N * int32").Input("data: N * T").Output("merged: T").Attr("N: int >= 1").Attr("T: type");

    public override KernelTable Kernels { get; } = KernelTable.Any(Bind);

    public static Tensor Of(ReadOnlySpan<Operand> indices, ReadOnlySpan<Operand> data, string? name = null) =>
        Apply([.. indices, .. data], new Attrs { ["N"] = indices.Length }, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var n = c.InputCount / 2;
        long rows = 0;
        for (var i = 0; i < n && rows >= 0; i++)
        {
            rows = c.Ints(i) is { } known ? System.Math.Max(rows, known.DefaultIfEmpty(-1).Max() + 1) : -1;
        }

        var (first, index) = (c.Input(n), c.Input(0));
        return first.RankKnown && index.RankKnown
            ? [new Shape(rows).concatenate(first.Slice(index.ndim, first.ndim))]
            : [Shape.Null];
    }

    private static Kernel Bind(Binding node) => k =>
    {
        var n = k.InputCount / 2;
        var output = k.Out(0);
        output.Bytes.Clear();
        for (var m = 0; m < n; m++)
        {
            var rows = k.Input<int>(m);
            var data = k.In(n + m);
            var size = (int)(data.ByteLength / System.Math.Max(1, rows.Length));
            for (var i = 0; i < rows.Length; i++)
            {
                data.Bytes.Slice(i * size, size).CopyTo(output.Bytes[(rows[i] * size)..]);
            }
        }
    };
}
