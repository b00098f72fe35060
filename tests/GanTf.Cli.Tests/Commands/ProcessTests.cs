using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using GanTf.Cli.Reports;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Commands;

/// <summary>The program as a process of its own.</summary>
internal sealed class ProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Test]
    public async Task A_process_that_is_asked_to_end_saves_and_exits_130()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            Assert.Ignore("Needs kill(2).");
        }

        var folder = Path.Combine(Directory.CreateTempSubdirectory("gantf").FullName, "run");
        using var process = Start("run", "quadratic", "--iterations", "1000000000", "--out", folder);
        var errors = process.StandardError.ReadToEndAsync();
        var log = Path.Combine(folder, LossLog.FileName);
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < Patience && !(File.Exists(log) && new FileInfo(log).Length > 200))
        {
            await Task.Delay(50);
        }

        Assert.That(Kill(process.Id, SigTerm), Is.Zero);
        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.That(process.ExitCode, Is.EqualTo(130), await errors);
        Assert.That(RunFolder.Create(folder).ReadRecord().Status, Is.EqualTo(RunStatus.Interrupted));
        Assert.That(Path.Combine(folder, ReportPage.FileName), Does.Exist);
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    [Test]
    public async Task Wrong_usage_ends_the_process_with_2_and_a_line()
    {
        using var process = Start("run", "qudratic");
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.That(process.ExitCode, Is.EqualTo(2));
        Assert.That(error, Does.StartWith("gantf: there is no program 'qudratic'."));
    }

    private const int SigTerm = 15;

    private static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(TestContext.CurrentContext.TestDirectory, "GanTf.Cli.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return Process.Start(start)!;
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int pid, int signal);
}
