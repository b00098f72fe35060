using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Training;

/// <summary>
/// accum ← ρ·accum + (1 − ρ)g²; u = g·√(accum_update + ε) / √(accum + ε); var ← var − α·u;
/// accum_update ← ρ·accum_update + (1 − ρ)u².
/// </summary>
internal sealed class ApplyAdadelta : ApplyOp<ApplyAdadelta, ResourceApplyAdadelta>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("ApplyAdadelta")
        .Input("var: Ref(T)").Input("accum: Ref(T)").Input("accum_update: Ref(T)").Input("lr: T").Input("rho: T")
        .Input("epsilon: T").Input("grad: T").Output("out: Ref(T)")
        .Attr("T: numbertype").Attr("use_locking: bool = false");

    public override KernelTable Kernels { get; } = KernelTable.Floats<ApplyAdadelta>();

    public static Node Of(
        Tensor variable, Tensor accum, Tensor accumUpdate, Operand lr, Operand rho, Operand epsilon, Operand grad,
        bool useLocking = false, string? name = null) => Step(
        [variable, accum, accumUpdate, lr, rho, epsilon, grad], new Attrs { ["use_locking"] = useLocking }, name);

    public override Shape[] InferShapes(ShapeContext c) =>
        [ApplyShapes.Check(c, Def, scalars: [3, 4, 5], likeVariable: [1, 2, 6])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => k => UpdateLoop.Run(
        k.Ref<T>(0), k.Ref<T>(1), k.Ref<T>(2), k.Input<T>(6),
        new Update<T>(k.Input<T>(3)[0], k.Input<T>(4)[0], k.Input<T>(5)[0]));

    private readonly struct Update<T>(T lr, T rho, T epsilon) : IUpdate<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly T _rest = T.One - rho;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]

        public void Invoke(
            ref Vector512<T> variable, ref Vector512<T> slot1, ref Vector512<T> slot2, Vector512<T> gradient)
        {
            var small = Vector512.Create(epsilon);
            slot1 = (slot1 * rho) + (gradient * gradient * _rest);
            var update = Vector512.Sqrt(slot2 + small) / Vector512.Sqrt(slot1 + small) * gradient;
            variable -= update * lr;
            slot2 = (slot2 * rho) + (update * update * _rest);
        }
    }
}

/// <summary>The same on handles.</summary>
internal sealed class ResourceApplyAdadelta : ResourceApplyOp<ResourceApplyAdadelta, ApplyAdadelta>;
