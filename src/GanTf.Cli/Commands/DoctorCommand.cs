using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using GanTf.Cli.Programs;
using GanTf.Cli.Reports;
using GanTf.Problems;
using Tensorflow.Native;
using Tensorflow.Numerics.Threading;

namespace GanTf.Cli.Commands;

/// <summary>gantf doctor: what this machine has of all that gantf can use.</summary>
internal static class DoctorCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Shell shell)
    {
        var json = new Option<bool>("--json") { Description = "Print a JSON object." };
        var command = new Command("doctor", "Says what this machine has of all that gantf can use.") { json };
        command.SetAction(parse =>
        {
            var facts = Facts(shell).ToArray();
            if (parse.GetValue(json))
            {
                var pairs = facts.Select(f => KeyValuePair.Create(f.Name, (JsonNode?)JsonValue.Create(f.Value)));
                shell.Out.WriteLine(Json.Text(new JsonObject(pairs)));
                return ExitCode.Done;
            }

            Tables.Write(shell, ["What", "Found"], facts.Select(f => new[] { f.Name, f.Value }));
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<Fact> Facts(Shell shell)
    {
        var machine = MachineFacts.OfThisMachine();
        yield return new("gantf", RunFacts.Version);
        yield return new("System", $"{machine.System} ({machine.Architecture})");
        yield return new(".NET", machine.Dotnet);
        yield return new("Cores", $"{machine.Cores}; {WorkSplit.Threads} threads share large products");
        yield return new("Vectors", $"{machine.VectorBits} bits");
        yield return new("Managed engine", "ready: it is part of this program");

        var native = NativeLibraryLocator.Locate();
        yield return new("Native engine", native.Found
            ? $"ready: TensorFlow {native.Version}, {native.Path}"
            : $"not here (not needed): {native.Tried[0].Place}: {native.Tried[0].Outcome}; nor in "
                + $"{native.Tried.Count - 1} other places. {NativeLibraryReport.HowToGet}");
        yield return new("MNIST", Mnist(shell));
        yield return new("Reports", "need any web browser, or none: the pictures are .svg and .png files too");
    }

    private static string Mnist(Shell shell)
    {
        var cache = MnistFolders.Cache(shell);
        var missing = MnistFiles.Sha256.Keys.Where(f => !File.Exists(Path.Combine(cache, f))).ToArray();
        return missing.Length == 0 ? $"all four files in {cache}"
            : MnistFolders.TrainingImages(MnistFolders.Subset(shell)) is null
                ? $"none: 'gantf data fetch mnist' fills {cache}"
            : $"the small set that comes along; 'gantf data fetch mnist' brings the rest to {cache}";
    }
}
