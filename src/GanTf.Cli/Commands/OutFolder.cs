using System;
using System.IO;
using GanTf.Cli.Reports;

namespace GanTf.Cli.Commands;

/// <summary>The folder that '--out' names.</summary>
internal static class OutFolder
{
    /// <summary>Makes it or takes it again.</summary>
    /// <exception cref="CliError">It is a file, or holds what is no run's.</exception>
    public static RunFolder Open(string path) => OrUsage(path, RunFolder.Create);

    /// <summary>Only says what would be wrong with it.</summary>
    /// <exception cref="CliError">It is a file, or holds what is no run's.</exception>
    public static void Check(string path) => OrUsage(path, RunFolder.Check);

    private static T OrUsage<T>(string path, Func<string, T> take)
    {
        try
        {
            return take(path);
        }
        catch (IOException error)
        {
            throw CliError.Usage(error.Message, "'--out DIR' names another folder.");
        }
    }
}
