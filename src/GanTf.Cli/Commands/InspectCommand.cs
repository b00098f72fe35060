using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using GanTf.Cli.Reports;
using Tensorflow.Graphs;

namespace GanTf.Cli.Commands;

/// <summary>gantf inspect FILE: the nodes of a GraphDef, binary or text.</summary>
internal static class InspectCommand
{
    // a constant's value or a long list tells nobody anything in a table; --json has all of it
    private const int LongestAttr = 48;
    private const int MostInputs = 3;

    /// <summary>The command.</summary>
    public static Command Create(Shell shell)
    {
        var file = new Argument<string>("FILE") { Description = "A GraphDef, .pb or .pbtxt." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line and node." };
        var command = new Command("inspect", "Lists the nodes of a graph file.") { file, json };
        command.SetAction(parse =>
        {
            var path = parse.GetValue(file)!;
            if (!File.Exists(path))
            {
                throw CliError.Missing($"there is no file '{path}'.", "'gantf export' writes graph files.");
            }

            var lines = GraphNodes.ToJsonLines(File.ReadAllBytes(path), path);
            if (parse.GetValue(json))
            {
                foreach (var line in lines)
                {
                    shell.Out.WriteLine(line);
                }

                return ExitCode.Done;
            }

            var rows = lines.Select(line => Row(JsonNode.Parse(line)!.AsObject())).ToArray();
            Tables.Write(shell, ["Name", "Op", "Inputs", "Attributes"], rows);
            shell.Error.WriteLine($"{Numbers.Count(rows.Length)} nodes");
            return ExitCode.Done;
        });
        return command;
    }

    private static string[] Row(JsonObject node) =>
    [
        (string)node["name"]!,
        (string)node["op"]!,
        Inputs([.. node["inputs"]!.AsArray().Select(i => (string)i!)]),
        string.Join(", ", node["attrs"]!.AsObject().Select(Attr)),
    ];

    private static string Inputs(string[] names) => names.Length <= MostInputs
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(MostInputs))} and {names.Length - MostInputs} more";

    private static string Attr(KeyValuePair<string, JsonNode?> attr)
    {
        var text = attr.Value is JsonValue value ? value.ToString() : attr.Value is null ? "" : Json.Line(attr.Value);
        return text.Length <= LongestAttr ? $"{attr.Key}={text}" : $"{attr.Key}={text[..LongestAttr]}...";
    }
}
