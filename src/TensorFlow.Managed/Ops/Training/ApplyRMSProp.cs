using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Training;

/// <summary>ms ← ms + (g² − ms)(1 − ρ); mom ← µ·mom + α·g / √(ms + ε); var ← var − mom.</summary>
internal sealed class ApplyRMSProp : ApplyOp<ApplyRMSProp, ResourceApplyRMSProp>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("ApplyRMSProp")
        .Input("var: Ref(T)").Input("ms: Ref(T)").Input("mom: Ref(T)").Input("lr: T").Input("rho: T")
        .Input("momentum: T").Input("epsilon: T").Input("grad: T").Output("out: Ref(T)")
        .Attr("T: numbertype").Attr("use_locking: bool = false");

    public override KernelTable Kernels { get; } = KernelTable.Floats<ApplyRMSProp>();

    public static Node Of(
        Tensor variable, Tensor ms, Tensor mom, Operand lr, Operand rho, Operand momentum, Operand epsilon,
        Operand grad, bool useLocking = false, string? name = null) => Step(
        [variable, ms, mom, lr, rho, momentum, epsilon, grad], new Attrs { ["use_locking"] = useLocking }, name);

    public override Shape[] InferShapes(ShapeContext c) =>
        [ApplyShapes.Check(c, Def, scalars: [3, 4, 5, 6], likeVariable: [1, 2, 7])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new UpdateKernel<T, Update<T>, WithTwoSlots<T, Update<T>>>(
            default, gradient: 7, static s => new Update<T>(s[3], T.One - s[4], s[5], s[6])).Run;

    private readonly struct Update<T>(T lr, T rest, T momentum, T epsilon) : IUpdate<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Invoke(
            ref Vector512<T> variable, ref Vector512<T> slot1, ref Vector512<T> slot2, Vector512<T> gradient)
        {
            slot1 += ((gradient * gradient) - slot1) * rest;
            slot2 = (slot2 * momentum) + (gradient * lr / Vector512.Sqrt(slot1 + Vector512.Create(epsilon)));
            variable -= slot2;
        }
    }
}

/// <summary>The same on handles.</summary>
internal sealed class ResourceApplyRMSProp : ResourceApplyOp<ResourceApplyRMSProp, ApplyRMSProp>;
