using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Tensorflow.Execution;

namespace Tensorflow.Tests.Golden;

/// <summary>Runs recorded fetches and feeds, by name, in one session of one of the ways to run a graph.</summary>
internal sealed class Runner(Graph graph, Func<RunRequest, TensorData[]> run)
{
    /// <summary>Node by node.</summary>
    public static Runner Interpreting(Graph graph)
    {
        var state = new SessionState();
        return new(graph, request => Interpreter.Run(request, state));
    }

    /// <summary>By compiled plans.</summary>
    public static Runner Planning(Graph graph)
    {
        var session = new ManagedSession();
        return new(graph, session.Run);
    }

    /// <summary>Values by tensor name; names without ":" are operations and give no value.</summary>
    public TensorData?[] Run(IReadOnlyList<string> names, IEnumerable<JsonProperty> feeds)
    {
        var fetches = names.Where(n => n.Contains(':')).Select(graph.get_tensor_by_name).ToArray();
        var targets = names.Where(n => !n.Contains(':')).Select(graph.get_operation_by_name).ToArray();
        var values = run(new RunRequest([.. feeds.Select(Feed)], fetches, targets));
        var next = 0;
        return [.. names.Select(n => n.Contains(':') ? values[next++] : null)];
    }

    /// <summary>Values of tensors, null where there is no tensor.</summary>
    public TensorData?[] Run(IReadOnlyList<Tensor?> tensors, IEnumerable<JsonProperty> feeds)
    {
        var values = run(new RunRequest([.. feeds.Select(Feed)], [.. tensors.OfType<Tensor>()], []));
        var next = 0;
        return [.. tensors.Select(t => t is null ? null : values[next++])];
    }

    private KeyValuePair<Tensor, TensorData> Feed(JsonProperty feed) => new(
        graph.get_tensor_by_name(feed.Name.Contains(':') ? feed.Name : feed.Name + ":0"),
        JsonTensors.Read(feed.Value));
}
