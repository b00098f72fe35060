using System;
using Tensorflow.Numerics.Random;

namespace Tensorflow.Ops.Random;

/// <summary>Kernels of random ops that fill an output of any float type from the node's stream.</summary>
internal static class RandomKernels
{
    /// <summary>Fills memory from a place of a stream.</summary>
    public delegate void Fill<T>(Philox4x32 start, Span<T> destination);

    /// <summary>The kernels of one distribution; bfloat16 comes as bits.</summary>
    public static KernelTable Table(Fill<float> single, Fill<double> wide, Fill<Half> half, Fill<ushort> bfloat16) =>
        KernelTable.Typed("dtype")
            .Add(TF_DataType.TF_FLOAT, node => Bind(node, single))
            .Add(TF_DataType.TF_DOUBLE, node => Bind(node, wide))
            .Add(TF_DataType.TF_HALF, node => Bind(node, half))
            .Add(TF_DataType.TF_BFLOAT16, node => Bind(node, bfloat16));

    private static Kernel Bind<T>(Binding node, Fill<T> fill)
        where T : unmanaged
    {
        var stream = (StatefulPhilox)node.State!;
        return k => fill(stream.TakeOutputs(k.Out(0).Count), k.Output<T>(0));
    }
}
