using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Training;

/// <summary>accum ← µ·accum − α·g; var ← var + accum, or with Nesterov var + µ·accum − α·g.</summary>
internal sealed class ResourceApplyKerasMomentum : Op<ResourceApplyKerasMomentum>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("ResourceApplyKerasMomentum")
        .Input("var: resource").Input("accum: resource").Input("lr: T").Input("grad: T").Input("momentum: T")
        .Attr("T: numbertype").Attr("use_locking: bool = false").Attr("use_nesterov: bool = false").Stateful();

    public override bool IsDifferentiable => false;

    public override KernelTable Kernels { get; } = KernelTable.Floats<ResourceApplyKerasMomentum>();

    public static Node Of(
        Tensor variable, Tensor accum, Operand lr, Operand grad, Operand momentum, bool useLocking = false,
        bool useNesterov = false, string? name = null) => ApplyNode(
        [variable, accum, lr, grad, momentum],
        new Attrs { ["use_locking"] = useLocking, ["use_nesterov"] = useNesterov },
        name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        ApplyShapes.Check(c, Def, scalars: [2, 4], likeVariable: [1, 3]);
        return [];
    }

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
            slot = (slot * momentum) - (gradient * lr);
            variable += nesterov ? (slot * momentum) - (gradient * lr) : slot;
        }
    }
}
