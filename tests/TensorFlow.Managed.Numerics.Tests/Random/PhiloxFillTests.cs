using System;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Numerics.Random;
using Tensorflow.Numerics.Threading;

namespace Tensorflow.Numerics.Tests.Random;

internal sealed class PhiloxFillTests
{
    private static readonly float[] Thresholds =
    [
        float.NegativeInfinity, -1f, -0f, 0f, float.Epsilon, 1e-7f, 0.1f, 0.3f, 0.5f, MathF.BitIncrement(0.5f),
        MathF.BitDecrement(0.5f), 1f - (1f / 8388608), MathF.BitDecrement(1f), 1f, 2f, float.NaN,
    ];

    // every uniform there is
    [TestCaseSource(nameof(Thresholds))]
    public void The_least_word_is_the_first_that_is_not_below(float threshold)
    {
        uint least = PhiloxFill.LeastWord(threshold);
        int wrong = 0;
        for (uint word = 0; word < 1 << 23; word++)
        {
            wrong += PhiloxFill.Unit(word) >= threshold == word >= least ? 0 : 1;
        }
        Assert.That(wrong, Is.Zero);
    }

    [Test]
    [NonParallelizable]
    public void A_bit_tells_of_each_uniform(
        [Values(1, 15, 16, 17, 1000, 1025, 100_003)] int count, [Values(1, 2)] int threads)
    {
        // the counter's low half overflows inside
        var philox = new Philox4x32(7, new UInt128(3, ulong.MaxValue - 90));
        var uniforms = new float[count];
        PhiloxFill.Uniform(philox, uniforms.AsSpan());
        var masks = new ushort[(count + 15) / 16];
        int before = WorkSplit.Threads;
        WorkSplit.Threads = threads;
        PhiloxFill.NotBelow(philox, masks, PhiloxFill.LeastWord(0.3f));
        WorkSplit.Threads = before;
        Assert.That(
            Enumerable.Range(0, count).Select(i => ((masks[i / 16] >> (i % 16)) & 1) == 1),
            Is.EqualTo(uniforms.Select(u => u >= 0.3f)));
    }
}
