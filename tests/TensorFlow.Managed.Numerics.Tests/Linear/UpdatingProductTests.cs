using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NUnit.Framework;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Numerics.Linear;
using Tensorflow.Numerics.Memory;
using Tensorflow.Numerics.Tests.Elementwise;
using Tensorflow.Numerics.Threading;

namespace Tensorflow.Numerics.Tests.Linear;

internal sealed unsafe class UpdatingProductTests
{
    private static readonly (int M, int N, int K)[] Sizes =
    [
        (1, 1, 1), (9, 3, 5), (8, 32, 40), (64, 64, 32), (64, 96, 100), (67, 129, 100),
        (600, 96, 100), (520, 47, 256), (70, 64, 257),
    ];

    [Test]
    public void It_is_the_product_and_then_the_step(
        [ValueSource(nameof(Sizes))] (int M, int N, int K) size, [Values] bool transposeA, [Values] bool transposeB,
        [Values] bool hasOperand, [Values(1, 2)] int threads)
    {
        var (m, n, k) = size;
        var count = m * n;
        AlignedBuffer a = Random(m * k, 1), b = Random(k * n, 2), c = Random(count, 3);
        AlignedBuffer variable = Random(count, 4), slot1 = Random(count, 5), slot2 = Random(count, 6);
        var operand = Random(count, 7);
        var gradient = new float[count];
        GemmPlain.Run<float>(
            transposeA, transposeB, m, n, k, a.Span<float>(0, m * k), b.Span<float>(0, k * n), gradient);
        gradient = [.. gradient.Select((g, i) => hasOperand ? operand.Span<float>(0, count)[i] + g : g)];
        float[][] expected = [.. new[] { variable, slot1, slot2 }.Select(v => v.Span<float>(0, count).ToArray())];
        UpdateLoop.Run(expected[0], expected[1], expected[2], gradient, default(TwoSlots));

        var before = WorkSplit.Threads;
        WorkSplit.Threads = threads;
        new UpdatingProduct<Both>(
            transposeA, transposeB, m, n, k, (float*)a.Address, (float*)b.Address,
            GradientTile.Covers(transposeA, transposeB, m, n, k) ? null : (float*)c.Address,
            new UpdatePlaces
            {
                Columns = n,
                Variable = (float*)variable.Address,
                Slot1 = (float*)slot1.Address,
                Slot2 = (float*)slot2.Address,
                Operand = hasOperand ? (float*)operand.Address : null,
            }).Run(default);
        WorkSplit.Threads = before;
        Assert.That(variable.Span<float>(0, count).ToArray(), Is.EqualTo(expected[0]));
        Assert.That(slot1.Span<float>(0, count).ToArray(), Is.EqualTo(expected[1]));
        Assert.That(slot2.Span<float>(0, count).ToArray(), Is.EqualTo(expected[2]));
        GC.KeepAlive(a);
        GC.KeepAlive(b);
        GC.KeepAlive(c);
        GC.KeepAlive(operand);
    }

    [Test]
    public void Slots_that_a_step_does_not_have_need_no_memory()
    {
        AlignedBuffer a = Random(64 * 40, 1), b = Random(40 * 64, 2), c = Random(64 * 64, 3), v = Random(64 * 64, 4);
        var expected = v.Span<float>(0, 64 * 64).ToArray();
        var gradient = new float[64 * 64];
        GemmPlain.Run<float>(true, false, 64, 64, 40, a.Span<float>(0, 2560), b.Span<float>(0, 2560), gradient);
        new UpdatingProduct<Plain>(
            true, false, 64, 64, 40, (float*)a.Address, (float*)b.Address, (float*)c.Address,
            new UpdatePlaces { Columns = 64, Variable = (float*)v.Address }).Run(default);
        Assert.That(
            v.Span<float>(0, 64 * 64).ToArray(), Is.EqualTo(expected.Zip(gradient, (x, g) => x - (g * 0.5f))));
        GC.KeepAlive(a);
        GC.KeepAlive(b);
        GC.KeepAlive(c);
    }

    private static AlignedBuffer Random(int count, int seed)
    {
        // up to the end of the last vector
        var buffer = AlignedBuffer.Allocate(4L * (count + 16));
        var random = new System.Random(seed);
        foreach (ref var x in buffer.Span<float>(0, count))
        {
            x = random.NextSingle();
        }

        return buffer;
    }

    private readonly struct Both : IGradientStep
    {
        public static int Slots => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Invoke(
            ref Vector512<float> variable, ref Vector512<float> slot1, ref Vector512<float> slot2,
            Vector512<float> gradient) =>
            default(TwoSlots).Invoke(ref variable, ref slot1, ref slot2, gradient);
    }

    private readonly struct Plain : IGradientStep
    {
        public static int Slots => 0;

        public void Invoke(
            ref Vector512<float> variable, ref Vector512<float> slot1, ref Vector512<float> slot2,
            Vector512<float> gradient) => variable -= gradient * 0.5f;
    }
}
