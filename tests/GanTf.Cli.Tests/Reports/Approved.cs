using System;
using System.IO;
using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Reports;

/// <summary>
/// Compares a text with the committed one in Approved/. After a wanted change run the tests once with
/// GANTF_APPROVE=1, look at the pictures, and commit them.
/// </summary>
internal static class Approved
{
    public static void Check(string name, string text, [CallerFilePath] string caller = "")
    {
        if (Environment.GetEnvironmentVariable("GANTF_APPROVE") == "1")
        {
            var folder = Path.Combine(Path.GetDirectoryName(caller)!, "Approved");
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, name), text);
            return;
        }
        var path = Path.Combine(TestContext.CurrentContext.TestDirectory, "Reports", "Approved", name);
        Assert.That(File.Exists(path), $"No approved text '{name}'.");
        var wanted = File.ReadAllText(path).Split('\n');
        var got = text.Split('\n');
        for (var i = 0; i < Math.Min(wanted.Length, got.Length); i++)
        {
            Assert.That(got[i], Is.EqualTo(wanted[i]), $"{name}, line {i + 1}");
        }
        Assert.That(got, Has.Length.EqualTo(wanted.Length), $"lines of {name}");
    }
}
