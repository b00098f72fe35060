using Tensorflow.Numerics.Elementwise;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>Kernels that choose between elements, whatever these are.</summary>
internal static class Selection
{
    /// <summary>One condition for all, one a row, or one an element.</summary>
    public static Kernel Rows<T>(Binding node) => node.InputShapes[0].ndim switch
    {
        0 => static k => SelectLoop.Run(k.Input<bool>(0)[0], In<T>(k, 1), In<T>(k, 2), Elements.Output<T>(k, 0)),
        1 when node.InputShapes[1].ndim != 1 =>
            static k => SelectLoop.Rows(k.Input<bool>(0), In<T>(k, 1), In<T>(k, 2), Elements.Output<T>(k, 0)),
        _ => Each<T>,
    };

    /// <summary>Condition and both choices broadcast against each other.</summary>
    public static Kernel Broadcasted<T>(Binding node)
    {
        int[] c = node.InputShapes[0], t = node.InputShapes[1], e = node.InputShapes[2];
        var shape = node.OutputShapes[0];
        return node.InputShapes[0] == shape && node.InputShapes[1] == shape && node.InputShapes[2] == shape
            ? Each<T>
            : k => BroadcastLoop.Select(
                k.Input<bool>(0), c, In<T>(k, 1), t, In<T>(k, 2), e, Elements.Output<T>(k, 0));
    }

    private static void Each<T>(KernelContext k) =>
        SelectLoop.Run(k.Input<bool>(0), In<T>(k, 1), In<T>(k, 2), Elements.Output<T>(k, 0));

    private static System.ReadOnlySpan<T> In<T>(KernelContext k, int i) => Elements.Input<T>(k, i);
}
