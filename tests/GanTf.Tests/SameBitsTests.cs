using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace GanTf.Tests;

/// <summary>One seed gives the same losses and variables, bit for bit, on any threads and vectors.</summary>
internal sealed class SameBitsTests
{
    private static readonly Lazy<string[]> Here = new(RunDigests.Of);

    [TestCase("GANTF_THREADS=1")]
    [TestCase("GANTF_THREADS=2")]
    [TestCase("GANTF_THREADS=3")]
    [TestCase("DOTNET_EnableAVX512=0", "DOTNET_EnableAVX512F=0")]
    [TestCase("DOTNET_EnableAVX512=0", "DOTNET_EnableAVX512F=0", "GANTF_THREADS=1")]
    [TestCase("DOTNET_EnableAVX2=0", "DOTNET_EnableAVX=0")]
    public void All_programs_give_the_same_bits_with(params string[] settings)
    {
        var test = TestContext.CurrentContext;
        var file = Path.Combine(test.WorkDirectory, $"bits-{test.Test.ID}.txt");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false };
        start.ArgumentList.Add(typeof(RunProbe).Assembly.Location);
        start.ArgumentList.Add(file);
        foreach (var setting in settings.Select(s => s.Split('=')))
        {
            start.Environment[setting[0]] = setting[1];
        }

        using var child = Process.Start(start)!;
        Assert.That(child.WaitForExit(300_000));
        var lines = File.ReadAllLines(file);
        TestContext.Out.WriteLine($"512 and 256 bits in hardware: {lines[0]}");
        Assert.Multiple(() =>
        {
            Assert.That(lines[1..], Is.EqualTo(Here.Value));
            Assert.That(lines[0], settings[0].Contains("AVX") ? Does.StartWith("False") : Is.Not.Empty);
            Assert.That(lines[0], settings[0].Contains("AVX2") ? Is.EqualTo("False False") : Is.Not.Empty);
        });
    }
}
