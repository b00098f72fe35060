using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Training;

/// <summary>accum ← accum + g²; var ← var − α·g / √accum.</summary>
internal sealed class ApplyAdagrad : ApplyOp<ApplyAdagrad, ResourceApplyAdagrad>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("ApplyAdagrad")
        .Input("var: Ref(T)").Input("accum: Ref(T)").Input("lr: T").Input("grad: T").Output("out: Ref(T)")
        .Attr("T: numbertype").Attr("use_locking: bool = false").Attr("update_slots: bool = true");

    public override KernelTable Kernels { get; } = KernelTable.Floats<ApplyAdagrad>();

    public static Node Of(
        Tensor variable, Tensor accum, Operand lr, Operand grad, bool useLocking = false, bool updateSlots = true,
        string? name = null) => Step(
        [variable, accum, lr, grad],
        new Attrs { ["use_locking"] = useLocking, ["update_slots"] = updateSlots },
        name);

    public override Shape[] InferShapes(ShapeContext c) =>
        [ApplyShapes.Check(c, Def, scalars: [2], likeVariable: [1, 3])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var updates = node.Attrs.Bool("update_slots");
        return k => UpdateLoop.Run(
            k.Ref<T>(0), k.Ref<T>(1), k.Input<T>(3), new Update<T>(k.Input<T>(2)[0], updates));
    }

    private readonly struct Update<T>(T lr, bool updates) : ISingleSlotUpdate<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Invoke(ref Vector512<T> variable, ref Vector512<T> slot, Vector512<T> gradient)
        {
            slot = updates ? slot + (gradient * gradient) : slot;
            variable -= gradient * lr / Vector512.Sqrt(slot);
        }
    }
}

/// <summary>The same on handles.</summary>
internal sealed class ResourceApplyAdagrad : ResourceApplyOp<ResourceApplyAdagrad, ApplyAdagrad>;
