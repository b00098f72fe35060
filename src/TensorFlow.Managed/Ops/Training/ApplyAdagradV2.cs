using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Training;

/// <summary>accum ← accum + g²; var ← var − α·g / (√accum + ε).</summary>
internal sealed class ApplyAdagradV2 : ApplyOp<ApplyAdagradV2, ResourceApplyAdagradV2>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("ApplyAdagradV2")
        .Input("var: Ref(T)").Input("accum: Ref(T)").Input("lr: T").Input("epsilon: T").Input("grad: T")
        .Output("out: Ref(T)")
        .Attr("T: numbertype").Attr("use_locking: bool = false").Attr("update_slots: bool = true");

    public override KernelTable Kernels { get; } = KernelTable.Floats<ApplyAdagradV2>();

    public static Node Of(
        Tensor variable, Tensor accum, Operand lr, Operand epsilon, Operand grad, bool useLocking = false,
        bool updateSlots = true, string? name = null) => Step(
        [variable, accum, lr, epsilon, grad],
        new Attrs { ["use_locking"] = useLocking, ["update_slots"] = updateSlots },
        name);

    public override Shape[] InferShapes(ShapeContext c) =>
        [ApplyShapes.Check(c, Def, scalars: [2, 3], likeVariable: [1, 4])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var updates = node.Attrs.Bool("update_slots");
        return k => UpdateLoop.Run(
            k.Ref<T>(0), k.Ref<T>(1), k.Input<T>(4), new Update<T>(k.Input<T>(2)[0], k.Input<T>(3)[0], updates));
    }

    private readonly struct Update<T>(T lr, T epsilon, bool updates) : ISingleSlotUpdate<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Invoke(ref Vector512<T> variable, ref Vector512<T> slot, Vector512<T> gradient)
        {
            slot = updates ? slot + (gradient * gradient) : slot;
            variable -= gradient * lr / (Vector512.Sqrt(slot) + Vector512.Create(epsilon));
        }
    }
}

/// <summary>The same on handles.</summary>
internal sealed class ResourceApplyAdagradV2 : ResourceApplyOp<ResourceApplyAdagradV2, ApplyAdagradV2>;
