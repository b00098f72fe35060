using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Runtime.Intrinsics;
using NUnit.Framework;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Tests.Elementwise;

/// <summary>Errors against double arithmetic (float) and against 120-digit values from mpmath (double).</summary>
internal sealed class VectorMathTests
{
    [TestCaseSource(typeof(Functions), nameof(Functions.All))]
    public void Float_stays_within_its_error_over_all_bit_patterns(Function function)
    {
        double worst = 0;
        float at = 0;
        for (long start = 0; start < 1L << 32; start += 16 * 4099)
        {
            var x = Vector512.Create((uint)start) + Vector512<uint>.Indices * 4099u;
            var y = function.OfSingle(x.AsSingle());
            for (var lane = 0; lane < 16; lane++)
            {
                var input = x.AsSingle()[lane];
                var error = Ulp.Of(y[lane], function.Reference(input));
                if (error > worst)
                {
                    (worst, at) = (error, input);
                }
            }
        }

        TestContext.Out.WriteLine($"{function} float: {worst:F3} ulp at {at:R}");
        Assert.That(worst, Is.LessThanOrEqualTo(function.SingleUlp), $"at {at:R}");
    }

    // Data/elementwise_double.txt.gz: function, x, y, the true value as the sum of two doubles; 64-bit patterns
    [TestCaseSource(typeof(Functions), nameof(Functions.Tabulated))]
    public void Double_stays_within_its_error(Function function)
    {
        var rows = Rows(function.Name).ToArray();
        var errors = rows.Select(row =>
            Ulp.Of(function.OfDouble(Vector512.Create(row.X)).ToScalar(), row.High, row.Low)).ToArray();
        var worst = errors.Max();
        var at = rows[Array.IndexOf(errors, worst)].X;
        TestContext.Out.WriteLine($"{function} double: {worst:F3} ulp at {at:R}");
        Assert.That(worst, Is.LessThanOrEqualTo(function.DoubleUlp), $"at {at:R}");
    }

    [Test]
    public void Double_powers_stay_within_four_last_places()
    {
        var rows = Rows("Pow").ToArray();
        var errors = rows.Select(row => Ulp.Of(VectorMath.Pow(row.X, row.Y), row.High, row.Low)).ToArray();
        var worst = errors.Max();
        var at = rows[Array.IndexOf(errors, worst)];
        TestContext.Out.WriteLine($"Pow double: {worst:F3} ulp at {at.X:R}, {at.Y:R}");
        Assert.That(worst, Is.LessThanOrEqualTo(4));
    }

    [Test]
    public void Float_powers_stay_within_two_last_places()
    {
        var random = new System.Random(5);
        double worst = 0;
        for (var i = 0; i < 100_000; i++)
        {
            var x = (float)Math.Exp((random.NextDouble() * 20) - 10);
            var y = i % 3 == 0 ? random.Next(-4, 5) : (float)((random.NextDouble() * 30) - 15);
            worst = Math.Max(worst, Ulp.Of(VectorMath.Pow(x, y), Math.Pow(x, y)));
        }

        TestContext.Out.WriteLine($"Pow float: {worst:F3} ulp");
        Assert.That(worst, Is.LessThanOrEqualTo(2));
    }

    private static IEnumerable<(double X, double Y, double High, double Low)> Rows(string function)
    {
        var path = Path.Combine(TestContext.CurrentContext.TestDirectory, "Data", "elementwise_double.txt.gz");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            if (parts[0] == function)
            {
                yield return (Number(parts[1]), Number(parts[2]), Number(parts[3]), Number(parts[4]));
            }
        }
    }

    private static double Number(string bits) =>
        BitConverter.UInt64BitsToDouble(ulong.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
