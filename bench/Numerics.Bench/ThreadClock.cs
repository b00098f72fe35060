using System;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Tensorflow.Numerics.Bench;

/// <summary>Seconds that the running thread has had of a processor, so that other programs on a shared machine do
/// not count; elapsed time where the system does not tell, or where several threads work.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    internal static bool CountsElapsedTime { get; set; }

    internal static double Seconds()
    {
        if (!CountsElapsedTime && OperatingSystem.IsLinux() && Read(ThreadCpuTime, out TimeSpec time) == 0)
        {
            return time.Seconds + (time.Nanoseconds * 1e-9);
        }
        return Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        internal long Seconds;
        internal long Nanoseconds;
    }
}
