using System;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Ops.Arrays;

/// <summary>The elements of x that y has not, in order, and where they stand in x.</summary>
internal sealed class ListDiff : Op<ListDiff>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("ListDiff")
        .Input("x: T").Input("y: T").Output("out: T").Output("idx: out_idx")
        .Attr("T: type").Attr("out_idx: {int32, int64} = DT_INT32");

    public override bool IsDifferentiable => false;

    public override ReadOnlySpan<int> ShapeInputs => [0, 1];

    public override KernelTable Kernels { get; } = Elements.Table<ListDiff>();

    public static Tensor[] Of(
        Operand x, Operand y, TF_DataType indexType = TF_DataType.TF_INT32, string? name = null) =>
        [.. ApplyNode([x, y], new Attrs { ["out_idx"] = indexType }, name).outputs];

    public override Shape[] InferShapes(ShapeContext c)
    {
        c.WithRank(0, 1);
        c.WithRank(1, 1);
        long count = c.IsRunning ? Kept(c.Constant(0)!, c.Constant(1)!).Count() : -1;
        return [new(count), new(count)];
    }

    public static Kernel Bind<T>(Binding node) => k =>
    {
        var kept = Kept(k.In(0), k.In(1)).ToArray();
        var x = Elements.Input<T>(k, 0);
        var y = Elements.Output<T>(k, 0);
        for (var i = 0; i < kept.Length; i++)
        {
            y[i] = x[kept[i]];
        }

        Casting.Run(TensorData.From<int>(kept, new Shape(kept.Length)), k.Out(1));
    };

    // Elements are told apart by their bytes, as text of Latin-1 characters.
    private static IEnumerable<int> Kept(TensorData x, TensorData y)
    {
        var other = Enumerable.Range(0, y.Count).Select(i => Key(y, i)).ToHashSet();
        return Enumerable.Range(0, x.Count).Where(i => !other.Contains(Key(x, i)));
    }

    private static string Key(TensorData data, int i)
    {
        var size = data.DType.get_datatype_size();
        var bytes = data.DType == TF_DataType.TF_STRING ? data.Strings[i] : data.Bytes.Slice(i * size, size);
        return System.Text.Encoding.Latin1.GetString(bytes);
    }
}
