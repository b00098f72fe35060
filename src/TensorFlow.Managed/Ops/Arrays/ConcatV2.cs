using System;
using System.Linq;

namespace Tensorflow.Ops.Arrays;

/// <summary>N tensors laid end to end along an axis.</summary>
internal sealed class ConcatV2 : Op<ConcatV2>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("ConcatV2")
        .Input("values: N * T").Input("axis: Tidx").Output("output: T")
        .Attr("N: int >= 2").Attr("T: type").Attr("Tidx: {int32, int64} = DT_INT32");

    public override ReadOnlySpan<int> ShapeInputs => [-1];

    public override KernelTable Kernels { get; } = Elements.Table<ConcatV2>();

    public static Tensor Of(ReadOnlySpan<Operand> values, Operand axis, string? name = null) =>
        Apply([.. values, axis], null, name);

    /// <summary>tf.concat: one tensor alone is passed on, but its axis leaves a Const.</summary>
    public static Tensor Default(ReadOnlySpan<Operand> values, Operand axis, string name = "concat")
    {
        if (values.Length != 1)
        {
            return Of(values, axis, name);
        }

        using var scope = Target.Current.NameScope(name);
        axis.ToTensor(TF_DataType.TF_INT32, "concat_dim");
        return Identity.Of(values[0], name);
    }

    public override Shape[] InferShapes(ShapeContext c) => [ConcatShape.Of(c)];

    public override Shape? OutputAsShape(Node node)
    {
        var parts = node.inputs.SkipLast(1).Select(PartialShape.Of);
        return parts.Aggregate(Shape.Scalar, (all, part) => all.concatenate(part));
    }

    /// <summary>The parts of dy that came from each value.</summary>
    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [.. ConcatShape.Gradient(dy[0], y.inputs.SkipLast(1).ToArray(), y.inputs[^1]), null];

    public static Kernel Bind<T>(Binding node)
    {
        var shape = node.OutputShapes[0];
        var count = node.InputShapes.Length - 1;
        return k =>
        {
            var axis = (int)TensorInts.Read(k.In(count))[0];
            axis = axis < 0 ? axis + shape.ndim : axis;
            var outer = (int)new Shape(shape[..axis]).size;
            var y = Elements.Output<T>(k, 0);
            var at = 0;
            for (var i = 0; i < outer; i++)
            {
                for (var n = 0; n < count; n++)
                {
                    var x = Elements.Input<T>(k, n);
                    var block = x.Length / outer;
                    x.Slice(i * block, block).CopyTo(y[at..]);
                    at += block;
                }
            }
        };
    }
}
