using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using NUnit.Framework;
using Tensorflow.Native.Loading;

namespace Tensorflow.Native.Tests;

internal sealed class NativeLibraryLocatorTests
{
    private static readonly NativePlatform Nothing =
        NativePlatform.Current with { LibraryNames = ["libnothing_of_that_name.so"] };

    [Test]
    public void Says_every_place_and_how_to_get_it_where_nothing_is_found()
    {
        var missing = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString());
        var report = new NativeLibrarySearch(Nothing).Run(missing, AppContext.BaseDirectory);
        Assert.That(report.Found, Is.False);
        Assert.That(report.Version, Is.Null);
        Assert.That(report.Tried.Select(t => t.Place), Is.EqualTo(new[]
        {
            missing,
            AppContext.BaseDirectory,
            Path.Combine(AppContext.BaseDirectory, "runtimes", Nothing.Rid, "native"),
            Nothing.LibraryNames[0],
        }));
        Assert.That(report.Tried[0].Outcome, Is.EqualTo("no such folder"));
        Assert.That(report.Tried[1].Outcome, Is.EqualTo("holds no libnothing_of_that_name.so"));
        Assert.That(
            report.Describe(), Does.Contain("TENSORFLOW_LIBRARY_DIR").And.Contain("SciSharp.TensorFlow.Redist"));
    }

    [Test]
    public void Says_that_the_variable_is_not_set()
    {
        var report = new NativeLibrarySearch(Nothing).Run(null, AppContext.BaseDirectory);
        Assert.That(report.Tried[0], Is.EqualTo(new NativeLibraryAttempt("TENSORFLOW_LIBRARY_DIR", "not set")));
    }

    [Test]
    public void Goes_past_a_file_that_is_no_library()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, Nothing.LibraryNames[0]);
            File.WriteAllText(file, "not a library");
            var report = new NativeLibrarySearch(Nothing).Run(folder.FullName, AppContext.BaseDirectory);
            Assert.That(report.Found, Is.False);
            Assert.That(report.Tried[0].Place, Is.EqualTo(file));
            Assert.That(report.Tried[0].Outcome, Does.StartWith("cannot be loaded").And.Not.Contain("strace"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void Refuses_a_library_that_is_not_TensorFlow()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Ignore("libc.so.6 is a library of Linux.");
        }

        var platform = NativePlatform.Current with { LibraryNames = ["libc.so.6"] };
        var report = new NativeLibrarySearch(platform).Run(null, AppContext.BaseDirectory);
        Assert.That(report.Found, Is.False);
        Assert.That(report.Tried[^1].Outcome, Is.EqualTo("has no TF_Version: not TensorFlow's C library"));
    }

    [TestCase("linux", Architecture.X64, "linux-x64", "libtensorflow.so")]
    [TestCase("osx", Architecture.Arm64, "osx-arm64", "libtensorflow.dylib")]
    [TestCase("win", Architecture.X64, "win-x64", "tensorflow.dll")]
    public void Knows_the_files_of_each_system(string system, Architecture architecture, string rid, string first)
    {
        var platform = NativePlatform.Of(system, architecture);
        Assert.That(platform.Rid, Is.EqualTo(rid));
        Assert.That(platform.LibraryNames[0], Is.EqualTo(first));
    }

    [Test]
    [NeedsTensorFlow]
    public void Finds_the_library_and_its_version()
    {
        var report = NativeLibraryLocator.Require();
        Assert.That(Version.TryParse(report.Version, out var version), Is.True, report.Version);
        Assert.That(version, Is.GreaterThanOrEqualTo(new Version(2, 4)));
        Assert.That(report.Tried[^1], Is.EqualTo(new NativeLibraryAttempt(report.Path!, "loaded")));
        Assert.That(report.Describe(), Does.StartWith("TensorFlow's C library 2."));
    }
}
