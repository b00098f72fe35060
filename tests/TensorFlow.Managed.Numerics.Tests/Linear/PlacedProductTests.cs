using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using NUnit.Framework;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Numerics.Linear;
using Tensorflow.Numerics.Memory;
using Tensorflow.Numerics.Reduction;

namespace Tensorflow.Numerics.Tests.Linear;

internal sealed unsafe class PlacedProductTests
{
    private static readonly int[] Rows = [1, 2, 3, 5, 16, 17, 33, 100, 500];
    private static readonly int[] Columns = [1, 2, 3, 4, 5, 7, 10, 16, 17, 40, 65];
    private static readonly int[] Summands = [1, 2, 3, 4, 5, 7, 8, 9, 16, 255, 257, 300, 513, 800];

    [Test]
    public void Every_form_has_the_bits_of_the_plain_product()
    {
        var wrong = new List<string>();
        foreach (var m in Rows)
        {
            foreach (var n in Columns)
            {
                foreach (var k in Summands)
                {
                    for (var transposes = 0; transposes < 4; transposes++)
                    {
                        if (!IsPlain((transposes & 1) > 0, transposes > 1, m, n, k))
                        {
                            wrong.Add($"{m} x {n} x {k}, transposes {transposes}");
                        }
                    }
                }
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Sums_are_finished_as_if_afterwards()
    {
        var wrong = new List<string>();
        foreach (var m in Rows)
        {
            foreach (var n in Columns)
            {
                foreach (var k in new[] { 1, 2, 5, 8, 16, 300 })
                {
                    Note(wrong, m, n, k, new ColumnFinish<Add, Slope>(default, default), n, (x, o, j) => x + o[j % n]);
                    Note(wrong, m, n, k, new ElementFinish<Add, Slope>(default, default), m * n, (x, o, j) => x + o[j]);
                    Note(wrong, m, n, k, new ActivationFinish<Slope>(default), 0, (x, _, _) => x);
                }
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Two_small_products_are_those_one_after_the_other(
        [Values(1, 2, 3, 5, 16)] int m, [Values(1, 2, 4, 16)] int n, [Values(1, 7, 100, 255, 256, 257)] int k)
    {
        var isSmall = Avx512F.IsSupported && k <= 256 && m * n <= 32 && !DotProduct.Takes(true, false, m, n, k);
        Assert.That(PlacedProduct.TakesPair(m, n, k), Is.EqualTo(isSmall));
        if (!PlacedProduct.TakesPair(m, n, k))
        {
            return;
        }

        AlignedBuffer a = Random(m * k, 1), b = Random(n * k, 2), otherA = Random(m * k, 3), otherB = Random(n * k, 4);
        var c = Random(m * n, 5);
        float[] expected = new float[m * n], other = new float[m * n];
        GemmPlain.Run<float>(true, false, m, n, k, a.Span<float>(0, m * k), b.Span<float>(0, n * k), expected);
        GemmPlain.Run<float>(true, false, m, n, k, otherA.Span<float>(0, m * k), otherB.Span<float>(0, n * k), other);
        PlacedProduct.OfPair(
            m, n, k, (float*)a.Address, (float*)b.Address, (float*)otherA.Address, (float*)otherB.Address,
            (float*)c.Address).Run();
        Assert.That(c.Span<float>(0, m * n).ToArray(), Is.EqualTo(expected.Zip(other, (x, y) => x + y)));
        GC.KeepAlive(a);
        GC.KeepAlive(b);
        GC.KeepAlive(otherA);
        GC.KeepAlive(otherB);
    }

    private static void Note<TFinish>(
        List<string> wrong, int m, int n, int k, TFinish finish, int operands, Func<float, float[], int, float> combine)
        where TFinish : struct, IFinish
    {
        foreach (var transposes in new[] { 0, 1, 2 })
        {
            AlignedBuffer a = Random(m * k, 1), b = Random(n * k, 2), c = Random(m * n, 3);
            AlignedBuffer operand = Random(Math.Max(1, operands), 4), totals = Random(n, 5);
            var beside = operand.Span<float>(0, operands).ToArray();
            var expected = new float[m * n];
            GemmPlain.Run<float>(
                transposes == 2, transposes == 1, m, n, k, a.Span<float>(0, m * k), b.Span<float>(0, n * k), expected);
            for (var i = 0; i < expected.Length; i++)
            {
                expected[i] = default(Slope).Invoke(combine(expected[i], beside, i));
            }

            var sums = new float[n];
            Reduce.Run(expected, [m, n], [0], sums, default(SumReducer<float>));
            PlacedProduct.Of(
                transposes == 2, transposes == 1, m, n, k, (float*)a.Address, (float*)b.Address, (float*)c.Address,
                (float*)operand.Address, (float*)totals.Address, finish).Run();
            // the product knows their addresses only
            GC.KeepAlive(a);
            GC.KeepAlive(b);
            GC.KeepAlive(operand);
            if (!c.Span<float>(0, m * n).SequenceEqual(expected) || !totals.Span<float>(0, n).SequenceEqual(sums))
            {
                wrong.Add($"{typeof(TFinish).Name} {m} x {n} x {k}, transposes {transposes}");
            }
        }
    }

    private readonly struct Add : IBinary<float>
    {
        public float Invoke(float x, float y) => x + y;

        public Vector512<float> Invoke(Vector512<float> x, Vector512<float> y) => x + y;
    }

    private readonly struct Slope : IUnary<float>
    {
        public float Invoke(float x) => x > 0 ? x : x * 0.2f;

        public Vector512<float> Invoke(Vector512<float> x) =>
            Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512<float>.Zero), x, x * 0.2f);
    }

    // what lies behind the last vector is not touched
    private static bool IsPlain(bool transposeA, bool transposeB, int m, int n, int k)
    {
        const int Behind = 16;
        var padded = (((m * n) + 15) / 16 * 16) + Behind;
        AlignedBuffer a = Random(m * k, 1), b = Random(n * k, 2), c = Random(padded, 3);
        var behind = c.Span<float>(0, padded)[^Behind..].ToArray();
        var expected = new float[m * n];
        GemmPlain.Run<float>(
            transposeA, transposeB, m, n, k, a.Span<float>(0, m * k), b.Span<float>(0, n * k), expected);
        var product = PlacedProduct.Of(
            transposeA, transposeB, m, n, k, (float*)a.Address, (float*)b.Address, (float*)c.Address);
        product.Run();
        product.Run();
        // the product knows their addresses only
        GC.KeepAlive(a);
        GC.KeepAlive(b);
        return c.Span<float>(0, m * n).SequenceEqual(expected)
            && c.Span<float>(0, padded)[^Behind..].SequenceEqual(behind);
    }

    private static AlignedBuffer Random(int count, int seed)
    {
        var buffer = AlignedBuffer.Allocate(4L * count);
        var random = new System.Random(seed);
        foreach (ref var x in buffer.Span<float>(0, count))
        {
            x = random.NextSingle() - 0.5f;
        }

        return buffer;
    }
}
