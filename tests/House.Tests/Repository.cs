using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace House.Tests;

/// <summary>The source tree that the rules are read from.</summary>
internal static class Repository
{
    private static readonly string[] BuildFolders = ["artifacts", "bin", "obj", ".git", "TestResults", "runs"];

    /// <summary>The folder of GanTf.sln, found upwards from the test assembly.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>All C# files under src, tests and bench, sorted by path.</summary>
    public static IReadOnlyList<SourceFile> Sources { get; } = [.. Files("*.cs").Select(SourceFile.Read)];

    /// <summary>The C# files below a folder such as "src/GanTf/".</summary>
    public static IEnumerable<SourceFile> Under(string folder) =>
        Sources.Where(s => s.Path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>Paths relative to the root, with '/', of the files that match, without what a build makes.</summary>
    public static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(BuildFolders.Contains))
            .Order(StringComparer.Ordinal);

    public static bool Exists(string path) => File.Exists(Full(path)) || Directory.Exists(Full(path));

    public static string Full(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GanTf.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new DirectoryNotFoundException($"No GanTf.sln above {AppContext.BaseDirectory}.");
    }
}
