using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Training;

/// <summary>
/// m ← m + (g − m)(1 − β₁); v ← v + (g² − v)(1 − β₂); var ← var − α·m / (√v + ε), α = lr·√(1 − β₂ᵗ) / (1 − β₁ᵗ);
/// with Nesterov (1 − β₁)·g + β₁·m in place of m.
/// </summary>
internal sealed class ApplyAdam : ApplyOp<ApplyAdam, ResourceApplyAdam>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("ApplyAdam")
        .Input("var: Ref(T)").Input("m: Ref(T)").Input("v: Ref(T)").Input("beta1_power: T").Input("beta2_power: T")
        .Input("lr: T").Input("beta1: T").Input("beta2: T").Input("epsilon: T").Input("grad: T").Output("out: Ref(T)")
        .Attr("T: numbertype").Attr("use_locking: bool = false").Attr("use_nesterov: bool = false");

    public override KernelTable Kernels { get; } = KernelTable.Floats<ApplyAdam>();

    public static Node Of(
        Tensor variable, Tensor m, Tensor v, Operand beta1Power, Operand beta2Power, Operand lr, Operand beta1,
        Operand beta2, Operand epsilon, Operand grad, bool useLocking = false, bool useNesterov = false,
        string? name = null) => Step(
        [variable, m, v, beta1Power, beta2Power, lr, beta1, beta2, epsilon, grad],
        new Attrs { ["use_locking"] = useLocking, ["use_nesterov"] = useNesterov },
        name);

    public override Shape[] InferShapes(ShapeContext c) =>
        [ApplyShapes.Check(c, Def, scalars: [3, 4, 5, 6, 7, 8], likeVariable: [1, 2, 9])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var nesterov = node.Attrs.Bool("use_nesterov");
        return new UpdateKernel<T, Update<T>, WithTwoSlots<T, Update<T>>>(default, gradient: 9, s =>
        {
            var rate = s[5] * T.Sqrt(T.One - s[4]) / (T.One - s[3]);
            return new Update<T>(rate, s[6], T.One - s[7], s[8], nesterov);
        }).Run;
    }

    private readonly struct Update<T>(T rate, T beta1, T rest2, T epsilon, bool nesterov) : IUpdate<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly T _rest1 = T.One - beta1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]

        public void Invoke(
            ref Vector512<T> variable, ref Vector512<T> slot1, ref Vector512<T> slot2, Vector512<T> gradient)
        {
            slot1 += (gradient - slot1) * _rest1;
            slot2 += ((gradient * gradient) - slot2) * rest2;
            var direction = nesterov ? (gradient * _rest1) + (slot1 * beta1) : slot1;
            variable -= direction * rate / (Vector512.Sqrt(slot2) + Vector512.Create(epsilon));
        }
    }
}

/// <summary>The same on handles.</summary>
internal sealed class ResourceApplyAdam : ResourceApplyOp<ResourceApplyAdam, ApplyAdam>;
