using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GanTf.Cli.Commands;
using GanTf.Problems;

namespace GanTf.Cli.Programs;

/// <summary>Where MNIST may lie: a folder that is named, the cache, or beside the program.</summary>
internal static class MnistFolders
{
    private const string FetchHint = "'gantf data fetch mnist' brings all 60,000 digits, '--from DIR' takes files that "
        + "are there already.";

    /// <summary>The cache folder of this user.</summary>
    public static string Cache(Shell shell)
    {
        var named = OperatingSystem.IsWindows() ? shell.Variable("LOCALAPPDATA") : shell.Variable("XDG_CACHE_HOME");
        var home = string.IsNullOrEmpty(named)
            ? Path.Combine(shell.Variable("HOME") ?? shell.Variable("USERPROFILE") ?? ".", ".cache")
            : named;
        return Path.Combine(home, "gantf", "mnist");
    }

    /// <summary>The folder of the small set that comes with the program.</summary>
    public static string Subset(Shell shell) => Path.Combine(shell.ProgramFolder, "data", "mnist-subset");

    /// <summary>The training images in a folder, packed or not; null if there are none.</summary>
    public static string? TrainingImages(string folder)
    {
        string[] names = [MnistFiles.TrainImages, Path.GetFileNameWithoutExtension(MnistFiles.TrainImages)];
        return names.Select(n => Path.Combine(folder, n)).FirstOrDefault(File.Exists);
    }

    /// <summary>Reads the digits to train on.</summary>
    /// <param name="folder">The folder that the user named; null: the cache, else the small set.</param>
    /// <param name="count">How many from the first; 0: all.</param>
    /// <exception cref="CliError">They are not there, or are fewer.</exception>
    public static MnistImages Load(Shell shell, string? folder, int count)
    {
        if (folder is not null && !Directory.Exists(folder))
        {
            throw CliError.Missing($"there is no folder '{folder}'.", FetchHint);
        }

        IEnumerable<string> places = folder is null ? [Cache(shell), Subset(shell)] : [folder];
        var place = places.FirstOrDefault(p => TrainingImages(p) is not null) ?? throw CliError.Missing(
            $"no {MnistFiles.TrainImages} in {string.Join(" or ", places.Select(p => $"'{p}'"))}.", FetchHint);
        var (pixels, all) = MnistFiles.ReadImages(TrainingImages(place)!);
        return count <= all
            ? new(pixels, count == 0 ? all : count, place == Subset(shell))
            : throw CliError.Missing($"there are {all} digits in '{place}', not {count}.", FetchHint);
    }
}
