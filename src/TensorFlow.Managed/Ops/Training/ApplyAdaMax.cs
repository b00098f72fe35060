using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Training;

/// <summary>m ← m + (g − m)(1 − β₁); v ← max(β₂·v, |g|); var ← var − α / (1 − β₁ᵗ) · m / (v + ε).</summary>
internal sealed class ApplyAdaMax : ApplyOp<ApplyAdaMax, ResourceApplyAdaMax>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("ApplyAdaMax")
        .Input("var: Ref(T)").Input("m: Ref(T)").Input("v: Ref(T)").Input("beta1_power: T").Input("lr: T")
        .Input("beta1: T").Input("beta2: T").Input("epsilon: T").Input("grad: T").Output("out: Ref(T)")
        .Attr("T: numbertype").Attr("use_locking: bool = false");

    public override KernelTable Kernels { get; } = KernelTable.Floats<ApplyAdaMax>();

    public static Node Of(
        Tensor variable, Tensor m, Tensor v, Operand beta1Power, Operand lr, Operand beta1, Operand beta2,
        Operand epsilon, Operand grad, bool useLocking = false, string? name = null) => Step(
        [variable, m, v, beta1Power, lr, beta1, beta2, epsilon, grad], new Attrs { ["use_locking"] = useLocking },
        name);

    public override Shape[] InferShapes(ShapeContext c) =>
        [ApplyShapes.Check(c, Def, scalars: [3, 4, 5, 6, 7], likeVariable: [1, 2, 8])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => k => UpdateLoop.Run(
        k.Ref<T>(0), k.Ref<T>(1), k.Ref<T>(2), k.Input<T>(8),
        new Update<T>(
            k.Input<T>(4)[0] / (T.One - k.Input<T>(3)[0]), T.One - k.Input<T>(5)[0], k.Input<T>(6)[0],
            k.Input<T>(7)[0]));

    private readonly struct Update<T>(T rate, T rest1, T beta2, T epsilon) : IUpdate<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Invoke(
            ref Vector512<T> variable, ref Vector512<T> slot1, ref Vector512<T> slot2, Vector512<T> gradient)
        {
            slot1 += (gradient - slot1) * rest1;
            slot2 = Vector512.Max(slot2 * beta2, Vector512.Abs(gradient));
            variable -= slot1 / (slot2 + Vector512.Create(epsilon)) * rate;
        }
    }
}

/// <summary>The same on handles.</summary>
internal sealed class ResourceApplyAdaMax : ResourceApplyOp<ResourceApplyAdaMax, ApplyAdaMax>;
