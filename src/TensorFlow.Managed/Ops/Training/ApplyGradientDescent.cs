using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Training;

/// <summary>var ← var − α·δ.</summary>
internal sealed class ApplyGradientDescent : ApplyOp<ApplyGradientDescent, ResourceApplyGradientDescent>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("ApplyGradientDescent")
        .Input("var: Ref(T)").Input("alpha: T").Input("delta: T").Output("out: Ref(T)")
        .Attr("T: numbertype").Attr("use_locking: bool = false");

    public override KernelTable Kernels { get; } = KernelTable.Floats<ApplyGradientDescent>();

    public static Node Of(Tensor variable, Operand alpha, Operand delta, bool useLocking, string? name = null) =>
        Step([variable, alpha, delta], new Attrs { ["use_locking"] = useLocking }, name);

    public override Shape[] InferShapes(ShapeContext c) =>
        [ApplyShapes.Check(c, Def, scalars: [1], likeVariable: [2])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new UpdateKernel<T, Update<T>, WithoutSlots<T, Update<T>>>(
            default, gradient: 2, static s => new Update<T>(s[1])).Run;

    private readonly struct Update<T>(T alpha) : IBinary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T variable, T delta) => variable - (delta * alpha);

        public Vector512<T> Invoke(Vector512<T> variable, Vector512<T> delta) => variable - (delta * alpha);
    }
}

/// <summary>The same on handles.</summary>
internal sealed class ResourceApplyGradientDescent
    : ResourceApplyOp<ResourceApplyGradientDescent, ApplyGradientDescent>;
