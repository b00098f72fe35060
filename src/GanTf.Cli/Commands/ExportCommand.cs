using System.CommandLine;
using System.IO;
using System.Text;
using GanTf.Cli.Programs;
using GanTf.Cli.Reports;
using static Tensorflow.Binding;

namespace GanTf.Cli.Commands;

/// <summary>gantf export NAME: writes a program's training graph as a GraphDef.</summary>
internal static class ExportCommand
{
    private static readonly string[] Formats = ["graphdef", "graphdef-text"];

    /// <summary>The command.</summary>
    public static Command Create(Shell shell)
    {
        var format = ProgramCommands.Shared<string?>(
            "--format", "Binary or text. [default: graphdef]", string.Join('|', Formats));
        var file = ProgramCommands.Shared<string?>("--out", "The file to write.", "FILE");
        var seed = ProgramCommands.Shared<string?>(
            "--tf-seed", "Seed that the graph's random nodes follow. [default: none]", "N");
        var command = new Command("export", "Writes a program's training graph.") { format, file, seed };
        ProgramCommands.Add(command, s => s.ShapesGraph, _ => "graph", (parse, program) =>
        {
            var wanted = ChoiceSetting.Parse("--format", parse.GetValue(format) ?? Formats[0], Formats);
            var path = parse.GetValue(file) ?? throw CliError.Usage(
                "'gantf export' needs '--out FILE'.", $"For example '--out {program.Name}.pb'.");
            var number = parse.GetValue(seed) is { } text
                ? (int)IntSetting.Parse("--tf-seed", text, 0, int.MaxValue)
                : (int?)null;
            var (content, nodes) = Content(program, number, wanted == "graphdef-text");
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllBytes(path, content);
            shell.Out.WriteLine($"{Path.GetFullPath(path)}: {Numbers.Count(nodes)} nodes");
            return ExitCode.Done;
        });
        return command;
    }

    private static (byte[] Content, int Nodes) Content(GanProgram program, int? seed, bool isText)
    {
        using var graph = tf.Graph().as_default();
        if (seed is { } number)
        {
            tf.set_random_seed(number);
        }

        program.BuildStep(isGenerator: false);
        tf.global_variables_initializer();
        return (
            isText ? Encoding.UTF8.GetBytes(graph.ToGraphDefText()) : graph.ToGraphDefBytes(),
            graph.get_operations().Length);
    }
}
