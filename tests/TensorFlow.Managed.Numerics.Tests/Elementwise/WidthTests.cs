using System.Diagnostics;
using System.IO;
using NUnit.Framework;
using Tensorflow.Numerics.Tests.Linear;

namespace Tensorflow.Numerics.Tests.Elementwise;

/// <summary>The same bits on machines with narrower vectors, played by switching instructions off.</summary>
internal sealed class WidthTests
{
    [TestCase("EnableAVX512", "EnableAVX512F")]
    [TestCase("EnableAVX2", "EnableAVX")]
    [TestCase("EnableHWIntrinsic")]
    public void Results_are_the_same_without(params string[] switches)
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"width-{switches[0]}.txt");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false };
        start.ArgumentList.Add(typeof(WidthProbe).Assembly.Location);
        start.ArgumentList.Add(file);
        foreach (var name in switches)
        {
            start.Environment[$"DOTNET_{name}"] = "0";
        }

        using var child = Process.Start(start)!;
        Assert.That(child.WaitForExit(60_000));
        var lines = File.ReadAllLines(file);
        TestContext.Out.WriteLine($"512 and 256 bits in hardware: {lines[0]}");
        Assert.That(lines[1], Is.EqualTo($"{WidthProbe.Digest():X16}"));
        Assert.That(lines[2], Is.EqualTo($"{GemmDigest.Of():X16}"));
        Assert.That(lines[0], Does.StartWith("False"));
    }
}
