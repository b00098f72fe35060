using System;

namespace Tensorflow.Ops.Arrays;

/// <summary>on_value where the index is, off_value elsewhere, along a new axis of size depth.</summary>
internal sealed class OneHot : Op<OneHot>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("OneHot")
        .Input("indices: TI").Input("depth: int32").Input("on_value: T").Input("off_value: T").Output("output: T")
        .Attr("axis: int = -1").Attr("T: type").Attr("TI: {uint8, int8, int32, int64} = DT_INT64");

    public override bool IsDifferentiable => false;

    public override ReadOnlySpan<int> ShapeInputs => [1];

    public override KernelTable Kernels { get; } = Elements.Table<OneHot>(2);

    public static Tensor Of(
        Operand indices, Operand depth, Operand on, Operand off, int axis = -1, string? name = null) =>
        Apply([indices, depth, on, off], new Attrs { ["axis"] = axis }, name);

    /// <summary>tf.one_hot: 1 and 0 of the type where no values are given.</summary>
    public static Tensor Default(
        Operand indices, Operand depth, Operand? on = null, Operand? off = null, int? axis = null,
        TF_DataType? dtype = null, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "one_hot");
        var onTensor = on is { } given ? given.ToTensor(dtype) : null;
        var offTensor = off is { } other ? other.ToTensor(dtype ?? onTensor?.dtype) : null;
        var type = dtype ?? onTensor?.dtype ?? offTensor?.dtype ?? TF_DataType.TF_FLOAT;
        onTensor ??= Const.Of(Creation.Scalar(1, type), "on_value");
        offTensor ??= Const.Of(Creation.Scalar(0, type), "off_value");
        return Of(indices, depth, onTensor, offTensor, axis ?? -1, scope.Name);
    }

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (indices, axis) = (c.Input(0), c.Attrs.Int("axis"));
        if (axis < -1)
        {
            throw ShapeContext.Fail($"axis must be >= -1. Received: {axis}.");
        }

        if (c.Constant(1) is { Shape.ndim: > 0 } list)
        {
            throw ShapeContext.Fail(
                $"Input must be scalar but has rank {list.Shape.ndim}",
                $"depth must be a scalar, but got: {list.Shape.ToRuntimeString()}");
        }

        var depth = c.Ints(1)?[0] ?? -1;
        if (c.Ints(1) is not null && depth < 0)
        {
            throw ShapeContext.Fail(
                $"Dimension size, given by scalar input 1, must be non-negative but is {depth}",
                $"depth must be non-negative, got: {depth}");
        }

        if (!indices.RankKnown)
        {
            return [Shape.Null];
        }

        var at = (int)(axis < 0 ? indices.ndim : axis);
        return at > indices.ndim && !c.IsRunning ? [Shape.UnknownOfRank(indices.ndim + 1)]
            : at <= indices.ndim
            ? [new Shape([.. indices[..at], depth, .. indices[at..]])]
            : throw ShapeContext.Fail(
                $"Expected axis to be -1 or between [0, {indices.ndim + 1}).  But received: {axis}");
    }

    private static void CheckScalar(Binding node, int input, string name)
    {
        if (!node.InputShapes[input].IsScalar)
        {
            throw node.Invalid($"{name} must be a scalar, but got: {node.InputShapes[input].ToRuntimeString()}");
        }
    }

    public static Kernel Bind<T>(Binding node)
    {
        CheckScalar(node, 2, "on_value");
        CheckScalar(node, 3, "off_value");
        var (indices, axis) = (node.InputShapes[0], (int)node.Attrs.Int("axis"));
        var prefix = axis < 0 ? indices.ndim : axis;
        var inner = (int)new Shape(indices[prefix..]).size;
        var depth = (int)node.OutputShapes[0][prefix];
        var read = IndexReader.Of(node, 0);
        return k =>
        {
            var y = Elements.Output<T>(k, 0);
            y.Fill(Elements.Input<T>(k, 3)[0]);
            var on = Elements.Input<T>(k, 2)[0];
            for (var i = 0; i < k.In(0).Count; i++)
            {
                var index = read(k.In(0), i);
                if (index >= 0 && index < depth)
                {
                    y[(((i / inner * depth) + (int)index) * inner) + (i % inner)] = on;
                }
            }
        };
    }
}
