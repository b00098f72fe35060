using System.IO;
using System.Runtime.Intrinsics;

namespace GanTf.Tests;

/// <summary>The entry of child processes: trains all five programs and writes what came out to a file.</summary>
internal static class RunProbe
{
    /// <summary>First line: which vectors the machine has; then a digest a program.</summary>
    public static void Main(string[] args) => File.WriteAllLines(
        args[0],
        [$"{Vector512.IsHardwareAccelerated} {Vector256.IsHardwareAccelerated}", .. RunDigests.Of()]);
}
