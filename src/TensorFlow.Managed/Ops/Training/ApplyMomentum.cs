using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Training;

/// <summary>accum ← µ·accum + g; var ← var − α·accum, or with Nesterov var − (α·g + α·µ·accum).</summary>
internal sealed class ApplyMomentum : ApplyOp<ApplyMomentum, ResourceApplyMomentum>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("ApplyMomentum")
        .Input("var: Ref(T)").Input("accum: Ref(T)").Input("lr: T").Input("grad: T").Input("momentum: T")
        .Output("out: Ref(T)")
        .Attr("T: numbertype").Attr("use_locking: bool = false").Attr("use_nesterov: bool = false");

    public override KernelTable Kernels { get; } = KernelTable.Floats<ApplyMomentum>();

    public static Node Of(
        Tensor variable, Tensor accum, Operand lr, Operand grad, Operand momentum, bool useLocking = false,
        bool useNesterov = false, string? name = null) => Step(
        [variable, accum, lr, grad, momentum],
        new Attrs { ["use_locking"] = useLocking, ["use_nesterov"] = useNesterov },
        name);

    public override Shape[] InferShapes(ShapeContext c) =>
        [ApplyShapes.Check(c, Def, scalars: [2, 4], likeVariable: [1, 3])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var nesterov = node.Attrs.Bool("use_nesterov");
        return new UpdateKernel<T, Update<T>, WithSlot<T, Update<T>>>(
            default, gradient: 3, s => new Update<T>(s[2], s[4], nesterov)).Run;
    }

    private readonly struct Update<T>(T lr, T momentum, bool nesterov) : ISingleSlotUpdate<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Invoke(ref Vector512<T> variable, ref Vector512<T> slot, Vector512<T> gradient)
        {
            slot = (slot * momentum) + gradient;
            variable -= nesterov ? (gradient * lr) + (slot * momentum * lr) : slot * lr;
        }
    }
}

/// <summary>The same on handles.</summary>
internal sealed class ResourceApplyMomentum : ResourceApplyOp<ResourceApplyMomentum, ApplyMomentum>;
