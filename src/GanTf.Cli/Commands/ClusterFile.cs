using System.IO;
using Tensorflow;

namespace GanTf.Cli.Commands;

/// <summary>The file that names the servers of a cluster.</summary>
internal static class ClusterFile
{
    private const string Example = "{\"ps\": [\"127.0.0.1:2222\"], \"worker\": [\"127.0.0.1:2223\"]}";

    // ten thousand servers fit
    private const long Largest = 1 << 20;

    /// <summary>Reads a cluster and looks whether it has the task.</summary>
    /// <exception cref="CliError">No such file, no cluster in it, or no such job or task.</exception>
    public static ClusterSpec Read(string path, string job, int task)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw CliError.Missing($"there is no file '{path}'.", $"It names the servers, as in {Example}");
        }

        if (file.Length > Largest)
        {
            throw CliError.Usage(
                $"'{path}' has {file.Length} bytes: that is no list of servers.", $"Expected {Example}");
        }

        try
        {
            var cluster = ClusterSpec.FromJson(File.ReadAllText(path));
            cluster.task_address(job, task);
            return cluster;
        }
        catch (ValueError error)
        {
            throw CliError.Usage($"'{path}': {error.Message}", $"A cluster is written as {Example}");
        }
    }
}
