using System;
using System.Runtime.InteropServices;
using Tensorflow.Native.Interop;
using Tensorflow.Native.Loading;

namespace Tensorflow.Native;

/// <summary>Finds and loads TensorFlow's C library, once a process.</summary>
public static class NativeLibraryLocator
{
    /// <summary>The environment variable that names the folder to look in first.</summary>
    public const string DirectoryVariable = "TENSORFLOW_LIBRARY_DIR";

    private static readonly Lazy<(NativeLibraryReport Report, nint Handle)> Search = new(Load);

    /// <summary>
    /// Loads the library if that has not been done and says what was tried and found. Before that it sets, for native
    /// code and unless the user has set them, TF_CPP_MIN_LOG_LEVEL=2 (errors only) and TF_ENABLE_ONEDNN_OPTS=0 (one
    /// order of additions, so that the same seeds give the same losses).
    /// </summary>
    public static NativeLibraryReport Locate() => Search.Value.Report;

    /// <summary>Loads the library or says why that cannot be.</summary>
    /// <exception cref="NotFoundError">It is nowhere; the text lists the places and says how to get it.</exception>
    public static NativeLibraryReport Require()
    {
        var report = Locate();
        return report.Found ? report : throw new NotFoundError(report.Describe());
    }

    private static (NativeLibraryReport Report, nint Handle) Load()
    {
        ProcessEnvironment.SetDefault("TF_CPP_MIN_LOG_LEVEL", "2");
        ProcessEnvironment.SetDefault("TF_ENABLE_ONEDNN_OPTS", "0");
        var search = new NativeLibrarySearch(NativePlatform.Current);
        var report = search.Run(Environment.GetEnvironmentVariable(DirectoryVariable), AppContext.BaseDirectory);
        if (report.Found)
        {
            var handle = search.Handle;
            NativeLibrary.SetDllImportResolver(
                typeof(NativeLibraryLocator).Assembly,
                (name, _, _) => name == TensorFlowApi.Library ? handle : 0);
        }

        return (report, search.Handle);
    }
}
