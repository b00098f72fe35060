using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Gradients;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Golden;

/// <summary>Every recorded call: its values, its gradients, its errors.</summary>
internal sealed class ValuesTests
{
    [TestCase("values_array", 260)]
    [TestCase("values_elementwise", 782)]
    [TestCase("values_math", 276)]
    [TestCase("values_nn", 103)]
    public void Interpreted_values_are_TensorFlows(string file, int least) => RunAll(file, least, Runner.Interpreting);

    [TestCase("values_array", 260)]
    [TestCase("values_elementwise", 782)]
    [TestCase("values_math", 276)]
    [TestCase("values_nn", 103)]
    public void Planned_values_are_TensorFlows(string file, int least) => RunAll(file, least, Runner.Planning);

    private static void RunAll(string file, int least, Func<Graph, Runner> runner)
    {
        var tally = new Tally(file);
        foreach (var json in Recorded.Cases(file))
        {
            if (!json.TryGetProperty("nodes", out var nodes))
            {
                tally.LeaveOutFor("(no nodes recorded)");
            }
            else if (JsonNodes.Missing(nodes.EnumerateArray()) is { Count: > 0 } missing)
            {
                tally.LeaveOut(json.Id(), missing);
            }
            else if (json.Id() is var id && (id.Contains("/subnormal") || id == "cast/float32_to_float64/wide/float32"))
            {
                tally.RunSubnormal(id, () => RunCase(json, runner));
            }
            else
            {
                tally.Run(json.Id(), () => RunCase(json, runner));
            }
        }

        tally.Check(least);
    }

    private static void RunCase(JsonElement json, Func<Graph, Runner> runner)
    {
        var feeds = json.Members("inputs").ToList();
        string[] fetch = [.. json.Items("fetch").Select(f => f.GetString()!)];
        if (json.TryGetProperty("error", out var error))
        {
            RecordedError.Check(error, () => runner(JsonNodes.Build(json)).Run(fetch, feeds));
            return;
        }

        var graph = JsonNodes.Build(json);
        string[] types = [.. json.Items("nodes").Select(JsonNodes.Type)];
        var session = runner(graph);
        var closeness = Closeness.Of(types);
        CheckOutputs(session.Run(fetch, feeds), json.GetProperty("outputs"), closeness, Alone(json));
        foreach (var later in json.Items("later_runs"))
        {
            CheckOutputs(session.Run(fetch, feeds), later, closeness, null);
        }

        CheckGradients(json, graph, types, runner);
    }

    private static void CheckOutputs(
        TensorData?[] actual, JsonElement recorded, Closeness closeness, IReadOnlyDictionary<int, double>? alone)
    {
        for (var i = 0; i < actual.Length; i++)
        {
            closeness.Check($"output {i}", actual[i]!, recorded[i], alone);
        }
    }

    private static void CheckGradients(JsonElement json, Graph graph, string[] types, Func<Graph, Runner> runner)
    {
        var grads = json.Members("grads").ToList();
        if (grads.Count == 0)
        {
            return;
        }

        if (grads is [{ Name: "error" } error])
        {
            RecordedError.Check(error.Value, () => Gradients(json, graph, json.Members("inputs").Select(i => i.Name)));
            return;
        }

        // each in a run of its own, one after the other: random ops go on
        var found = Gradients(json, graph, grads.Select(g => g.Name));
        var session = runner(graph);
        for (var i = 0; i < grads.Count; i++)
        {
            CheckGradient(
                grads[i], session.Run([found[i]], json.Members("inputs"))[0], Closeness.OfGradients(types));
        }
    }

    private static Tensor?[] Gradients(JsonElement json, Graph graph, IEnumerable<string> inputs)
    {
        using var _ = graph.as_default();
        var ys = json.Items("fetch").Select(f => graph.get_tensor_by_name(f.GetString()!))
            .Where(y => y.dtype.is_floating()).ToArray();
        var w = json.Items("w").Select(v => Const.Of(JsonTensors.Read(v))).ToArray();
        var xs = inputs.Select(i => graph.get_tensor_by_name(i + ":0")).ToArray();
        return ReverseMode.Of(graph, ys, xs, w.Length == 0 ? null : w);
    }

    private static void CheckGradient(JsonProperty recorded, TensorData? value, Closeness closeness)
    {
        var what = $"gradient by {recorded.Name}";
        if ((recorded.Value.ValueKind == JsonValueKind.Null) != value is null)
        {
            throw new Mismatch($"{what}: expected {(value is null ? "one" : "none")}");
        }

        if (value is not null)
        {
            closeness.Check(what, value, recorded.Value.TryGetProperty("dense", out var d) ? d : recorded.Value);
        }
    }

    private static Dictionary<int, double>? Alone(JsonElement json) => json.TryGetProperty("alone", out var alone)
        ? alone.EnumerateObject().ToDictionary(p => int.Parse(p.Name), p => JsonTensors.Number(p.Value))
        : null;
}
