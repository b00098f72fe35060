using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GanTf.Cli.Reports;

/// <summary>What a run ran on; <paramref name="VectorBits"/> is the widest vector run in one piece.</summary>
internal sealed record MachineFacts(string System, string Architecture, int Cores, int VectorBits, string Dotnet)
{
    /// <summary>The machine at hand.</summary>
    public static MachineFacts OfThisMachine() => new(
        RuntimeInformation.OSDescription,
        RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128,
        RuntimeInformation.FrameworkDescription);
}
