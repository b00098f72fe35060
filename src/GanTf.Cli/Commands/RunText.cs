using System.Collections.Generic;
using System.IO;
using GanTf.Cli.Live;
using GanTf.Cli.Programs;
using GanTf.Cli.Reports;

namespace GanTf.Cli.Commands;

/// <summary>What a person reads when a run has ended: verdict, figures behind it, where the report is.</summary>
internal static class RunText
{
    /// <summary>Writes a few plain lines.</summary>
    public static void Write(TextWriter writer, GanProgram program, RunRecord record, string report)
    {
        var result = record.Result!;
        writer.WriteLine($"{program.Title}: {result.Verdict!.Word}. {result.Verdict.Reason}");
        foreach (var (name, value) in Lines(program, record, report))
        {
            writer.WriteLine($"  {name,-22} {value}");
        }
    }

    private static IEnumerable<(string Name, string Value)> Lines(GanProgram program, RunRecord record, string report)
    {
        var result = record.Result!;
        var timing = record.Timing;
        var time = ProgressLine.Duration(timing.TrainingSeconds);
        var units = Plural.Of(program.Unit.ToLowerInvariant());
        yield return (units, $"{Numbers.Count(result.Iterations)} in {time}"
            + $" ({Numbers.Short(timing.IterationsPerSecond)} a second)");
        yield return ("losses at the end", $"D {Numbers.Short(program.Losses.Discriminator.Last)}"
            + $"  G {Numbers.Short(program.Losses.Generator.Last)}");
        foreach (var (name, value) in result.Measures)
        {
            yield return (RunFacts.Words(name), Numbers.Short(value));
        }

        yield return ("seeds", $"--tf-seed {record.Seeds.Tensorflow} --numpy-seed {record.Seeds.Numpy}"
            + $" --python-seed {record.Seeds.Python}");
        yield return ("report", report);
    }
}
