using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Tensorflow.Native.Loading;

/// <summary>How TensorFlow's files are called on one operating system.</summary>
/// <param name="Rid">The portable runtime identifier, as in "runtimes/linux-x64/native".</param>
/// <param name="LibraryNames">File names of the C library, the likeliest first.</param>
/// <param name="FrameworkNames">Names of the part that must be loaded before it where it is a file of its own.</param>
internal sealed record NativePlatform(
    string Rid, IReadOnlyList<string> LibraryNames, IReadOnlyList<string> FrameworkNames)
{
    /// <summary>The platform of this process.</summary>
    public static NativePlatform Current { get; } = Of(SystemName(), RuntimeInformation.ProcessArchitecture);

    /// <summary>Names for "linux", "osx" or "win" on one architecture.</summary>
    public static NativePlatform Of(string system, Architecture architecture)
    {
        var rid = $"{system}-{architecture.ToString().ToLowerInvariant()}";
        return system switch
        {
            "win" => new(rid, ["tensorflow.dll", "libtensorflow.dll"], []),
            "osx" => new(
                rid,
                ["libtensorflow.dylib", "libtensorflow.2.dylib", "libtensorflow_cc.2.dylib"],
                ["libtensorflow_framework.2.dylib"]),
            _ => new(
                rid,
                ["libtensorflow.so", "libtensorflow.so.2", "libtensorflow_cc.so.2"],
                ["libtensorflow_framework.so.2"]),
        };
    }

    private static string SystemName() =>
        OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
}
