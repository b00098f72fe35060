using System.Threading;

namespace Tensorflow;

/// <summary>Numbers for what computes nodes: see <see cref="Node.Kernel"/>.</summary>
internal static class KernelNumbers
{
    private static long _last;

    /// <summary>One that nothing else in the process has.</summary>
    public static long Next() => Interlocked.Increment(ref _last);
}
