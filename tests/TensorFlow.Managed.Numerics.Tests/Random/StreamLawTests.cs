using System;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Numerics.Random;
using Tensorflow.Numerics.Threading;

namespace Tensorflow.Numerics.Tests.Random;

/// <summary>Vector paths against the plain ones.</summary>
internal sealed class StreamLawTests
{
    [Test]
    public void Bulk_doubles_are_single_doubles([Values(0, 1, 3)] int before)
    {
        Mt19937 bulk = new(5), single = new(5);
        for (int i = 0; i < before; i++)
        {
            Assert.That(bulk.Next32(), Is.EqualTo(single.Next32()));
        }

        foreach (int count in new[] { 1, 7, 8, 9, 309, 312, 1000 })
        {
            var values = new double[count];
            bulk.FillDoubles(values);
            Assert.That(values, Is.EqualTo(Enumerable.Range(0, count).Select(_ => single.NextDouble()).ToArray()));
        }
    }

    /// <summary>First and 1000th word of the authors' mt19937ar.out.</summary>
    [Test]
    public void The_twister_passes_its_authors_check()
    {
        var bits = new Mt19937([0x123u, 0x234u, 0x345u, 0x456u]);
        uint[] words = [.. Enumerable.Range(0, 1000).Select(_ => bits.Next32())];
        Assert.That((words[0], words[999]), Is.EqualTo((1067595299u, 3460025646u)));
    }

    [Test]
    public void A_restored_twister_continues()
    {
        var bits = new Mt19937(9);
        bits.FillDoubles(new double[100]);
        var other = new Mt19937(1);
        other.Restore(bits.Words, bits.Position);
        Assert.That(other.Next64(), Is.EqualTo(bits.Next64()));
    }

    [Test]
    [NonParallelizable]
    public void Threads_do_not_change_a_stream()
    {
        var before = WorkSplit.Threads;
        try
        {
            // the counter's low half overflows inside
            var philox = new Philox4x32(7, new UInt128(3, ulong.MaxValue - 9000));
            var results = new[] { 1, 2, 3, 7 }.Select(threads =>
            {
                WorkSplit.Threads = threads;
                var values = new float[100_003];
                PhiloxFill.Uniform(philox, values.AsSpan(0, 50_001));
                PhiloxFill.Normal(philox, values.AsSpan(50_001));
                return values;
            }).ToArray();
            Assert.That(results.Skip(1).All(r => r.SequenceEqual(results[0])));
            Assert.That(results[0][49_999], Is.EqualTo((At(philox, 49_999) & 0x7FFFFF) / 8388608.0f));
        }
        finally
        {
            WorkSplit.Threads = before;
        }

        static uint At(Philox4x32 philox, int word)
        {
            philox.Skip((UInt128)(uint)(word / 4));
            var (w0, w1, w2, w3) = philox.Next();
            return new[] { w0, w1, w2, w3 }[word % 4];
        }
    }

    /// <summary>Random123's known answer for philox4x32, 10 rounds, all bits set.</summary>
    [Test]
    public void Philox_passes_its_authors_check()
    {
        var philox = new Philox4x32(ulong.MaxValue, UInt128.MaxValue);
        Assert.That(philox.Next(), Is.EqualTo((0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)));
        Assert.That(philox.Counter, Is.EqualTo(UInt128.Zero));
    }

    [Test]
    public void Bulk_blocks_are_single_blocks(
        [Values(0ul, 0xFFFFFFF9ul, ulong.MaxValue - 19, ulong.MaxValue)] ulong low)
    {
        foreach (int count in new[] { 1, 4, 31, 32, 63, 65, 127, 128, 129, 255, 500 })
        {
            Philox4x32 bulk = new(0x123456789ABCDEF0, new UInt128(ulong.MaxValue, low)), single = bulk;
            var words = new uint[count];
            bulk.Fill(words);
            var wanted = new uint[(count + 3) / 4 * 4];
            for (int i = 0; i < wanted.Length; i += 4)
            {
                (wanted[i], wanted[i + 1], wanted[i + 2], wanted[i + 3]) = single.Next();
            }

            Assert.That(words, Is.EqualTo(wanted[..count]));
            Assert.That(bulk.Counter, Is.EqualTo(single.Counter));
        }
    }

    [Test]
    public void Vector_normals_are_single_normals()
    {
        var philox = Philox4x32.FromSeeds(1, 2);
        var normals = new float[1 << 20];
        PhiloxFill.Normal(philox, normals);
        int off = 0;
        for (int i = 0; i < normals.Length; i += 4)
        {
            (uint w0, uint w1, uint w2, uint w3) = philox.Next();
            (float a, float b) = BoxMuller.Pair(PhiloxFill.Unit(w0), PhiloxFill.Unit(w1));
            (float c, float d) = BoxMuller.Pair(PhiloxFill.Unit(w2), PhiloxFill.Unit(w3));
            off += (normals[i], normals[i + 1], normals[i + 2], normals[i + 3]) == (a, b, c, d) ? 0 : 1;
        }

        Assert.That(off, Is.Zero);
    }

    [Test]
    public void A_shorter_request_is_a_prefix([Values("uniform", "normal", "truncated_normal")] string kind)
    {
        var philox = Philox4x32.FromSeeds(3, 4);
        float[] longest = StreamReplay.Floats(kind, philox, 2100);
        foreach (int count in new[] { 0, 1, 3, 5, 31, 33, 1023, 1025 })
        {
            Assert.That(StreamReplay.Floats(kind, philox, count), Is.EqualTo(longest[..count]));
        }
    }

    /// <summary>
    /// Our double arithmetic is within one unit of the rounded double functions everywhere on a grid of arguments.
    /// </summary>
    [Test]
    public void Log_sine_and_cosine_are_nearly_exact()
    {
        for (uint word = 1; word < 1 << 23; word += 37)
        {
            float u = PhiloxFill.Unit(word), angle = (float)(2.0 * Math.PI * u);
            (float sine, float cosine) = TensorFlowLogSinCos.SinCos(angle);
            Assert.That(Distance(TensorFlowLogSinCos.Log(u), (float)Math.Log(u)), Is.LessThanOrEqualTo(1));
            Assert.That(Distance(sine, (float)Math.Sin(angle)), Is.LessThanOrEqualTo(1));
            Assert.That(Distance(cosine, (float)Math.Cos(angle)), Is.LessThanOrEqualTo(1));
        }
    }

    private static int Distance(float a, float b) =>
        Math.Abs(BitConverter.SingleToInt32Bits(a) - BitConverter.SingleToInt32Bits(b));
}
