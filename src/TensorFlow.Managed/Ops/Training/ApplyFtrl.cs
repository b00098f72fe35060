using System.Numerics;

namespace Tensorflow.Ops.Training;

/// <summary>A step of <see cref="FtrlUpdate{T}"/>.</summary>
internal sealed class ApplyFtrl : ApplyOp<ApplyFtrl, ResourceApplyFtrl>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("ApplyFtrl")
        .Input("var: Ref(T)").Input("accum: Ref(T)").Input("linear: Ref(T)").Input("grad: T").Input("lr: T")
        .Input("l1: T").Input("l2: T").Input("lr_power: T").Output("out: Ref(T)")
        .Attr("T: numbertype").Attr("use_locking: bool = false").Attr("multiply_linear_by_lr: bool = false");

    public override KernelTable Kernels { get; } = KernelTable.Floats<ApplyFtrl>();

    public static Node Of(
        Tensor variable, Tensor accum, Tensor linear, Operand grad, Operand lr, Operand l1, Operand l2,
        Operand lrPower, bool useLocking = false, bool multiplyLinearByLr = false, string? name = null) => Step(
        [variable, accum, linear, grad, lr, l1, l2, lrPower],
        new Attrs { ["use_locking"] = useLocking, ["multiply_linear_by_lr"] = multiplyLinearByLr },
        name);

    public override Shape[] InferShapes(ShapeContext c) =>
        [ApplyShapes.Check(c, Def, scalars: [4, 5, 6, 7], likeVariable: [1, 2, 3])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => FtrlUpdate<T>.Bind(node, settings: 4, shrinks: false);
}

/// <summary>The same on handles.</summary>
internal sealed class ResourceApplyFtrl : ResourceApplyOp<ResourceApplyFtrl, ApplyFtrl>;
