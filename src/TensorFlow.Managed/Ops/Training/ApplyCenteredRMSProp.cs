using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Training;

/// <summary>
/// ms ← ms + (g² − ms)(1 − ρ); mg ← mg + (g − mg)(1 − ρ); mom ← µ·mom + α·g / √(ms − mg² + ε); var ← var − mom.
/// </summary>
internal sealed class ApplyCenteredRMSProp : ApplyOp<ApplyCenteredRMSProp, ResourceApplyCenteredRMSProp>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("ApplyCenteredRMSProp")
        .Input("var: Ref(T)").Input("mg: Ref(T)").Input("ms: Ref(T)").Input("mom: Ref(T)").Input("lr: T")
        .Input("rho: T").Input("momentum: T").Input("epsilon: T").Input("grad: T").Output("out: Ref(T)")
        .Attr("T: numbertype").Attr("use_locking: bool = false");

    public override KernelTable Kernels { get; } = KernelTable.Floats<ApplyCenteredRMSProp>();

    public static Node Of(
        Tensor variable, Tensor mg, Tensor ms, Tensor mom, Operand lr, Operand rho, Operand momentum, Operand epsilon,
        Operand grad, bool useLocking = false, string? name = null) => Step(
        [variable, mg, ms, mom, lr, rho, momentum, epsilon, grad], new Attrs { ["use_locking"] = useLocking }, name);

    public override Shape[] InferShapes(ShapeContext c) =>
        [ApplyShapes.Check(c, Def, scalars: [4, 5, 6, 7], likeVariable: [1, 2, 3, 8])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => k => UpdateLoop.Run(
        k.Ref<T>(0), k.Ref<T>(1), k.Ref<T>(2), k.Ref<T>(3), k.Input<T>(8),
        new Update<T>(k.Input<T>(4)[0], T.One - k.Input<T>(5)[0], k.Input<T>(6)[0], k.Input<T>(7)[0]));

    private readonly struct Update<T>(T lr, T rest, T momentum, T epsilon) : ITripleSlotUpdate<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Invoke(
            ref Vector512<T> variable, ref Vector512<T> mean, ref Vector512<T> square, ref Vector512<T> step,
            Vector512<T> gradient)
        {
            square += ((gradient * gradient) - square) * rest;
            mean += (gradient - mean) * rest;
            var spread = square - (mean * mean) + Vector512.Create(epsilon);
            step = (step * momentum) + (gradient * lr / Vector512.Sqrt(spread));
            variable -= step;
        }
    }
}

/// <summary>The same on handles.</summary>
internal sealed class ResourceApplyCenteredRMSProp
    : ResourceApplyOp<ResourceApplyCenteredRMSProp, ApplyCenteredRMSProp>;
