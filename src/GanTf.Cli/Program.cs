using System;
using System.Runtime.InteropServices;
using System.Threading;
using GanTf.Cli.Commands;

namespace GanTf.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) => press.Cancel = Ask(stop);
        using var terminated = PosixSignalRegistration.Create(
            PosixSignal.SIGTERM, signal => signal.Cancel = Ask(stop));
        return CommandTree.Run(args, Shell.OfThisProcess(stop.Token));
    }

    // The first signal asks the run to save and end; a second one ends the process.
    private static bool Ask(CancellationTokenSource stop)
    {
        if (stop.IsCancellationRequested)
        {
            return false;
        }

        stop.Cancel();
        return true;
    }
}
