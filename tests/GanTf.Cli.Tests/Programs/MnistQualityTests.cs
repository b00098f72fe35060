using System;
using GanTf.Cli.Programs;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Programs;

internal sealed class MnistQualityTests
{
    // half of the digits all black, half all white
    private static readonly MnistImages Digits = new([.. new byte[784], .. White()], 2, IsSubset: true);

    [Test]
    public void The_digits_themselves_are_perfect()
    {
        var quality = MnistQuality.Measure([.. Flat(-1), .. Flat(1)], Digits);
        Assert.That(quality.MeanPictureDistance, Is.EqualTo(0).Within(1e-6));
        Assert.That(quality.VarietyRatio, Is.EqualTo(1).Within(1e-6));
    }

    [Test]
    public void One_picture_again_and_again_has_no_variety()
    {
        var quality = MnistQuality.Measure([.. Flat(0.5f), .. Flat(0.5f)], Digits);
        Assert.That(quality.MeanPictureDistance, Is.EqualTo(0.5).Within(1e-6));
        Assert.That(quality.VarietyRatio, Is.EqualTo(0).Within(1e-6));
    }

    private static byte[] White()
    {
        var white = new byte[784];
        Array.Fill(white, (byte)255);
        return white;
    }

    private static float[] Flat(float value)
    {
        var flat = new float[784];
        Array.Fill(flat, value);
        return flat;
    }
}
