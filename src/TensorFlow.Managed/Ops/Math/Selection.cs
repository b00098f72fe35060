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
        _ => ChoiceKernel<T>.Of(node),
    };

    private static System.ReadOnlySpan<T> In<T>(KernelContext k, int i) => Elements.Input<T>(k, i);
}
