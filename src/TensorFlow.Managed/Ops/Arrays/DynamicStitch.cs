using System;
using System.Linq;

namespace Tensorflow.Ops.Arrays;

/// <summary>Row indices[m][i] of the output is row i of data[m]; later ones win.</summary>
internal sealed class DynamicStitch : Op<DynamicStitch>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("DynamicStitch")
        .Input("indices: N * int32").Input("data: N * T").Output("merged: T").Attr("N: int >= 1").Attr("T: type");

    public override KernelTable Kernels { get; } = KernelTable.Any(
        node => Elements.Bind<DynamicStitch>(node, node.Attrs.Type("T")));

    public static Tensor Of(ReadOnlySpan<Operand> indices, ReadOnlySpan<Operand> data, string? name = null) =>
        Apply([.. indices, .. data], new Attrs { ["N"] = indices.Length }, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var n = c.InputCount / 2;
        var (rest, rows) = (Shape.Null, 0L);
        for (var i = 0; i < n; i++)
        {
            var (indices, data) = (c.Input(i), c.Input(n + i));
            if (indices.RankKnown && data.RankKnown)
            {
                rest = ShapeContext.Merge(rest, Row(i, indices, data));
            }

            rows = rows < 0 || c.Ints(i) is not { } known ? -1 : System.Math.Max(rows, Rows(i, known, c.IsRunning));
        }

        return [new Shape(rows).concatenate(rest)];
    }

    /// <summary>Each value's rows of dy, also where a later value covered them.</summary>
    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        var n = y.inputs.Count / 2;
        return [.. new Tensor?[n], .. y.inputs.Take(n).Select(i => GatherV2.Of(dy[0], i, 0))];
    }

    public static Kernel Bind<T>(Binding node)
    {
        var (n, size) = (node.InputShapes.Length / 2, node.OutputShapes[0]);
        var width = (int)new Shape(size[1..]).size;
        return k =>
        {
            Elements.Clear<T>(k, 0);
            var y = Elements.Output<T>(k, 0);
            for (var m = 0; m < n; m++)
            {
                var rows = k.Input<int>(m);
                var x = Elements.Input<T>(k, n + m);
                for (var i = 0; i < rows.Length; i++)
                {
                    x.Slice(i * width, width).CopyTo(y[(rows[i] * width)..]);
                }
            }
        };
    }

    private static Shape Row(int i, Shape indices, Shape data) =>
        data.ndim >= indices.ndim && data.Slice(0, indices.ndim).is_compatible_with(indices)
            ? data.Slice(indices.ndim, data.ndim)
            : throw ShapeContext.Fail($"data[{i}].shape = {data.ToRuntimeString()} does not start with "
                + $"indices[{i}].shape = {indices.ToRuntimeString()}");

    // while building, TensorFlow looks at the largest index only
    private static long Rows(int i, long[] indices, bool isRunning) => isRunning && Array.Exists(indices, n => n < 0)
        ? throw ShapeContext.Fail($"indices[{i}] is out of range")
        : System.Math.Max(0, indices.DefaultIfEmpty(-1).Max() + 1);
}
