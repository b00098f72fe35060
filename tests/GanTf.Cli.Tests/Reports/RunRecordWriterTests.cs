using System;
using System.Collections.Generic;
using System.Text.Encodings.Web;
using System.Text.Json;
using GanTf.Cli.Reports;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Reports;

internal sealed class RunRecordWriterTests
{
    private static readonly RunRecordJson Serializer = new(new JsonSerializerOptions(RunRecordJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private static IEnumerable<RunRecord> Records()
    {
        var sample = RunRecordTests.Sample();
        yield return sample;
        foreach (var status in Enum.GetValues<RunStatus>())
        {
            var seeds = new RunSeeds(null, 5_000_000_000, -1);
            yield return sample with { Status = status, Result = null, Files = [], Seeds = seeds };
        }

        foreach (var kind in Enum.GetValues<VerdictKind>())
        {
            var verdict = new Verdict(kind, "\"²\"", "a\tb\n\u0001 \u2713 <é> \ud83d\ude00");
            yield return sample with { Result = sample.Result! with { Verdict = verdict, Failure = "NaN & more" } };
        }

        yield return sample with
        {
            Timing = new(DateTimeOffset.UnixEpoch, new(2026, 2, 3, 4, 5, 6, 789, TimeSpan.FromHours(-3)), 1e-7, 1e300),
            Result = new(0, null, new()
            {
                ["a"] = double.PositiveInfinity, ["b"] = double.NegativeInfinity, ["c"] = -0.0,
            }),
            Settings = [],
            Versions = [],
        };
    }

    [TestCaseSource(nameof(Records))]
    public void The_text_is_the_serializer_s(RunRecord record) => Assert.That(
        RunRecordWriter.Text(record), Is.EqualTo(JsonSerializer.Serialize(record, Serializer.RunRecord)));
}
