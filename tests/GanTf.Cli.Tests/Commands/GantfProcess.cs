using System;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Commands;

/// <summary>gantf as a process of its own; killed if the test leaves it behind.</summary>
internal sealed class GantfProcess : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private const int SigTerm = 15;

    private readonly Process _process;
    private readonly Task<string> _error;
    private bool _isDisposed;

    private GantfProcess(Process process) => (_process, _error) = (process, process.StandardError.ReadToEndAsync());

    public static GantfProcess Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(System.IO.Path.Combine(TestContext.CurrentContext.TestDirectory, "GanTf.Cli.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return new(Process.Start(start)!);
    }

    /// <summary>The next line of standard output; null at its end.</summary>
    public async Task<string?> Line() => await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience);

    /// <summary>Asks it to end.</summary>
    public void Terminate() => Assert.That(Kill(_process.Id, SigTerm), Is.Zero);

    /// <summary>What it left at its end.</summary>
    public async Task<Outcome> End()
    {
        var output = await _process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return new(_process.ExitCode, output, await _error);
    }

    /// <summary>Ends it, unless it has ended or was disposed before.</summary>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int pid, int signal);
}
