using System;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;

namespace Tensorflow.Tests.Golden;

/// <summary>Recorded programs with state, step by step in one session.</summary>
internal sealed class StateTests
{
    [Test]
    public void Interpreted_programs_follow_TensorFlows() => RunAll(Runner.Interpreting, 123);

    [Test]
    public void Planned_programs_follow_TensorFlows() => RunAll(Runner.Planning, 123);

    private static void RunAll(Func<Graph, Runner> runner, int least)
    {
        var tally = new Tally("state");
        foreach (var json in Recorded.Cases("state"))
        {
            if (JsonNodes.Missing(json.Items("nodes")) is { Count: > 0 } missing)
            {
                tally.LeaveOut(json.Id(), missing);
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
        var session = runner(JsonNodes.Build(json));
        var number = 0;
        foreach (var step in json.Items("steps"))
        {
            string[] names = [.. step.Items("run").Select(r => r.GetString()!)];
            if (step.TryGetProperty("error", out var error))
            {
                RecordedError.Check(error, () => session.Run(names, step.Members("feed")));
            }
            else
            {
                Compare($"step {number}", session.Run(names, step.Members("feed")), [.. step.Items("values")]);
            }

            number++;
        }
    }

    private static void Compare(string step, TensorData?[] values, JsonElement[] recorded)
    {
        for (var i = 0; i < recorded.Length; i++)
        {
            if (recorded[i].ValueKind == JsonValueKind.Object && values[i] is { } value)
            {
                Closeness.Update.Check($"{step}, value {i}", value, recorded[i]);
            }
        }
    }
}
