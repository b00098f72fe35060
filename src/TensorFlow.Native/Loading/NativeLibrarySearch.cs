using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace Tensorflow.Native.Loading;

/// <summary>Looks for the C library place by place and keeps an account of it.</summary>
internal sealed unsafe class NativeLibrarySearch(NativePlatform platform)
{
    // TF_TString has had its present layout, and its functions, since 2.4
    private static readonly Version OldestVersion = new(2, 4);

    private readonly List<NativeLibraryAttempt> _tried = [];

    /// <summary>The loaded library, or 0.</summary>
    public nint Handle { get; private set; }

    /// <summary>
    /// Tries the user's folder, then the program's, then the system's loader; stops at the first that works.
    /// </summary>
    public NativeLibraryReport Run(string? userDirectory, string programDirectory)
    {
        if (userDirectory is null)
        {
            _tried.Add(new(NativeLibraryLocator.DirectoryVariable, "not set"));
        }

        var runtimes = Path.Combine(programDirectory, "runtimes", platform.Rid, "native");
        var (path, version) = Directories([userDirectory, programDirectory, runtimes]);
        foreach (var name in path is null ? platform.LibraryNames : [])
        {
            if (TryLoad(name, out version))
            {
                path = name;
                break;
            }
        }

        return new(path, version, _tried);
    }

    private (string? Path, string? Version) Directories(IEnumerable<string?> directories)
    {
        foreach (var directory in directories.OfType<string>().Where(d => d.Length > 0))
        {
            var files = platform.LibraryNames.Select(n => Path.Combine(directory, n)).Where(File.Exists).ToList();
            if (files.Count == 0)
            {
                var expected = string.Join(", ", platform.LibraryNames);
                _tried.Add(new(directory, Directory.Exists(directory) ? $"holds no {expected}" : "no such folder"));
            }

            foreach (var file in files)
            {
                if (LoadFrameworkBeside(directory) && TryLoad(file, out var version))
                {
                    return (file, version);
                }
            }
        }

        return (null, null);
    }

    // the C library names the framework library without a folder, so it must be in the process already
    private bool LoadFrameworkBeside(string directory)
    {
        foreach (var file in platform.FrameworkNames.Select(n => Path.Combine(directory, n)).Where(File.Exists))
        {
            if (LoadFailure(file, out _) is { } failure)
            {
                _tried.Add(new(file, failure));
                return false;
            }
        }

        return true;
    }

    private bool TryLoad(string name, out string? version)
    {
        version = null;
        var outcome = LoadFailure(name, out var library);
        if (outcome is null)
        {
            version = VersionOf(library);
            outcome = version is null ? "has no TF_Version: not TensorFlow's C library"
                : IsOld(version) ? $"TensorFlow {version}, expected {OldestVersion} or later"
                : null;
        }

        _tried.Add(new(name, outcome ?? "loaded"));
        Handle = outcome is null ? library : 0;
        return outcome is null;
    }

    private static string? LoadFailure(string name, out nint library)
    {
        library = 0;
        try
        {
            library = NativeLibrary.Load(name);
            return null;
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            // .NET's advice comes before the loader's own words
            var words = e.Message.Split("environment variable:")[^1];
            return $"cannot be loaded ({words.ReplaceLineEndings(" ").Trim()})";
        }
    }

    private static string? VersionOf(nint library) =>
        NativeLibrary.TryGetExport(library, "TF_Version", out var function)
            ? Marshal.PtrToStringUTF8(((delegate* unmanaged<nint>)function)())
            : null;

    private static bool IsOld(string version)
    {
        var numbers = new string([.. version.TakeWhile(c => char.IsAsciiDigit(c) || c == '.')]);
        return !Version.TryParse(numbers, out var parsed) || parsed < OldestVersion;
    }
}
