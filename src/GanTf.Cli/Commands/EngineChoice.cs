using System;
using System.Collections.Generic;
using Tensorflow;
using Tensorflow.Execution;
using Tensorflow.Native;

namespace GanTf.Cli.Commands;

/// <summary>The engines that can run a graph, by name.</summary>
internal static class EngineChoice
{
    private static readonly Dictionary<string, Func<IEngine>> Engines = new()
    {
        ["managed"] = () => ManagedEngine.Instance,
        ["native"] = () => new NativeEngine(),
    };

    /// <summary>The names, the default first.</summary>
    public static IReadOnlyCollection<string> Names => Engines.Keys;

    /// <summary>The engine of that name, or a worker of the cluster, where each program has its variables.</summary>
    /// <exception cref="CliError">No such engine, its library is not here, or a wrong cluster.</exception>
    public static IEngine Open(string name, ClusterOptions? cluster, string program, Shell shell)
    {
        if (cluster is null)
        {
            return Open(name);
        }

        var spec = ClusterFile.Read(cluster.File, "worker", cluster.Index);
        if (!spec.has_job("ps"))
        {
            throw CliError.Usage(
                $"'{cluster.File}' names no parameter server.", "The job 'ps' keeps the variables.");
        }

        Open(name);
        var worker = new ClusterWorker(
            spec, cluster.Index, TimeSpan.FromSeconds(cluster.WaitSeconds), shell.Clock, shell.Stop)
        {
            Container = $"gantf-{program}",
        };
        worker.CheckServers();
        return worker;
    }

    /// <summary>The engine of that name.</summary>
    /// <exception cref="CliError">No such engine, or its library is not here.</exception>
    public static IEngine Open(string name)
    {
        if (!Engines.TryGetValue(name, out var open))
        {
            throw CliError.Usage(
                $"there is no engine '{name}'.",
                $"{Suggestion.For(name, Names)}There are: {string.Join(", ", Names)}.");
        }

        try
        {
            return open();
        }
        catch (NotFoundError error)
        {
            throw CliError.Missing(error.Message);
        }
    }
}
