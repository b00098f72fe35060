using System;
using NUnit.Framework;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Numerics.Memory;
using Tensorflow.Numerics.Threading;

namespace Tensorflow.Numerics.Tests.Elementwise;

[NonParallelizable]
internal sealed unsafe class WholeVectorsTests
{
    // shorter than threads share, as long as two stretches, with stretches of different lengths
    private static readonly int[] Lengths = [1, 100, 8191, 8192, 12289, 30011];

    private int _before;

    [SetUp]
    public void Keep() => _before = WorkSplit.Threads;

    [TearDown]
    public void Restore() => WorkSplit.Threads = _before;

    [Test]
    public void Threads_change_no_bit_of_a_function([ValueSource(nameof(Lengths))] int vectors) => Agree(
        vectors, (x, y, _, _) => WholeVectors.Run(x, y, vectors, default(Parabola<float>)));

    [Test]
    public void Threads_change_no_bit_of_a_pairing([ValueSource(nameof(Lengths))] int vectors) => Agree(
        vectors, (x, y, z, _) =>
        {
            WholeVectors.Run(x, 16, y, 16, z, vectors, default(Skew<float>));
            WholeVectors.Run(x, 0, z, 16, z, vectors, default(Skew<float>));
        });

    [Test]
    public void Threads_change_no_bit_of_a_step([ValueSource(nameof(Lengths))] int vectors) => Agree(
        vectors, (x, y, z, w) =>
        {
            WholeVectors.Update(x, y, w, vectors, default(OneSlot));
            WholeVectors.Update(x, y, z, w, vectors, default(TwoSlots));
        });

    private static void Agree(int vectors, Loop loop)
    {
        byte[] alone = Run(1, vectors, loop);
        Assert.That(Run(2, vectors, loop).AsSpan().SequenceEqual(alone), "two threads");
        Assert.That(Run(5, vectors, loop).AsSpan().SequenceEqual(alone), "five threads");
    }

    private static byte[] Run(int threads, int vectors, Loop loop)
    {
        WorkSplit.Threads = threads;
        int size = vectors * 16;
        AlignedBuffer all = AlignedBuffer.Allocate(4L * 4 * size);
        System.Random random = new(7);
        foreach (ref float x in all.Span<float>(0, 4 * size))
        {
            x = random.NextSingle();
        }
        float* first = (float*)all.Address;
        loop(first, first + size, first + (2 * size), first + (3 * size));
        return all.Bytes.ToArray();
    }

    private delegate void Loop(float* x, float* y, float* z, float* w);
}
