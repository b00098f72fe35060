using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Golden;

/// <summary>Wrong programs get TensorFlow's exception, at its stage, with its words.</summary>
internal sealed class ErrorTests
{
    [Test]
    public void Wrong_programs_fail_as_TensorFlows()
    {
        var tally = new Tally("errors");
        var (notRun, programs) = (NotRun(), ErrorPrograms.All);
        foreach (var json in Recorded.Cases("errors"))
        {
            if (notRun.TryGetValue(json.Id(), out var reason))
            {
                tally.LeaveOutFor($"({reason})");
            }
            else
            {
                tally.Run(json.Id(), () => RunCase(json, programs[json.Id()]));
            }
        }

        tally.Check(249);
    }

    [Test]
    public void Every_case_is_run_or_has_its_reason()
    {
        var ids = Recorded.Cases("errors").Select(c => c.Id()).ToArray();
        Assert.That(NotRun().Keys.Concat(ErrorPrograms.All.Keys).Order(), Is.EqualTo(ids.Order()));
    }

    private static void RunCase(JsonElement json, Func<Action<Session>?> program)
    {
        var stage = json.GetProperty("stage").GetString();
        using var graph = tf.Graph().as_default();
        if (stage == "build")
        {
            RecordedError.Check(json, () => program());
            return;
        }

        var run = program();
        using var sess = tf.Session(graph);
        if (stage == "run")
        {
            RecordedError.Check(json, () => run!(sess));
        }
        else
        {
            run?.Invoke(sess);
        }
    }

    private static Dictionary<string, string> NotRun() =>
        File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Data", "ops", "errors.not_run.txt"))
            .Select(l => l.Split(": ", 2)).ToDictionary(p => p[0], p => p[1]);
}
