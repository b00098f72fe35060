using System;
using Tensorflow.Numerics.Random;

namespace Tensorflow.Ops.Random;

/// <summary>
/// Kernels of random ops whose stream is an input: a key [1] and a counter [2], low half first
/// (golden/random/ALGORITHMS.md, section 9).
/// </summary>
internal static class StatelessKernels
{
    /// <summary>TensorFlow's number of the algorithm Philox.</summary>
    public const int Philox = 1;

    /// <summary>TensorFlow's number for leaving the choice of the algorithm to the device: here Philox.</summary>
    public const int AutoSelect = 3;

    /// <summary>The kernels of one distribution of floats; bfloat16 comes as bits.</summary>
    public static KernelTable Table(
        RandomKernels.Fill<float> single, RandomKernels.Fill<double> wide, RandomKernels.Fill<Half> half,
        RandomKernels.Fill<ushort> bfloat16) => KernelTable.Typed("dtype")
            .Add(TF_DataType.TF_FLOAT, node => Bind(node, single))
            .Add(TF_DataType.TF_DOUBLE, node => Bind(node, wide))
            .Add(TF_DataType.TF_HALF, node => Bind(node, half))
            .Add(TF_DataType.TF_BFLOAT16, node => Bind(node, bfloat16));

    /// <summary>A kernel that fills an output from the stream of inputs 1 to 3.</summary>
    public static Kernel Bind<T>(Binding node, RandomKernels.Fill<T> fill)
        where T : unmanaged => k =>
        {
            if (!IsEmpty(node, k))
            {
                fill(Stream(node, k, 1), k.Output<T>(0));
            }
        };

    /// <summary>
    /// Whether there is nothing to draw: TensorFlow then refuses those algorithms only whose number is beyond the
    /// counter's length.
    /// </summary>
    public static bool IsEmpty(Binding node, KernelContext k)
    {
        var (algorithm, words) = (k.Input<int>(3)[0], k.In(2).Count);
        return k.Out(0).Count == 0 && (algorithm <= words || algorithm == AutoSelect
            ? true
            : throw node.Invalid($"counter must be a vector with length at least {algorithm}; got {words}."));
    }

    /// <summary>The stream that a key, a counter and an algorithm at these inputs give.</summary>
    /// <exception cref="InvalidArgumentError">An algorithm other than Philox.</exception>
    public static Philox4x32 Stream(Binding node, KernelContext k, int key)
    {
        var algorithm = k.Input<int>(key + 2)[0];
        var counter = k.Input<ulong>(key + 1);
        return algorithm is Philox or AutoSelect
            ? new(k.Input<ulong>(key)[0], new UInt128(counter[1], counter[0]))
            : throw node.Invalid($"Unsupported algorithm id: expected {Philox} (Philox) or {AutoSelect}. "
                + $"Received: {algorithm}.");
    }

    /// <summary>The output's shape by input 0, where key, counter and algorithm follow it.</summary>
    public static Shape[] Shapes(ShapeContext c)
    {
        CheckStream(c, 1);
        return [c.Sizes(0)];
    }

    /// <summary>Refuses a key, counter or algorithm of another shape than [1], [2] and [].</summary>
    public static void CheckStream(ShapeContext c, int key)
    {
        var (keys, counter) = (c.WithRank(key, 1), c.WithRank(key + 1, 1));
        c.WithRank(key + 2, 0);
        if (keys[0] is not (-1 or 1))
        {
            throw ShapeContext.Fail($"key must have 1 element. Received: {keys[0]}.");
        }

        if (!c.IsBuilding && counter[0] is (0 or 1))
        {
            throw ShapeContext.Fail($"counter must be a vector with length at least 2. Received: {counter[0]}.");
        }
    }
}
