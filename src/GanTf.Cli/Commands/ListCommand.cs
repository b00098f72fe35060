using System.CommandLine;
using System.Linq;
using System.Text.Json.Nodes;
using GanTf.Cli.Programs;

namespace GanTf.Cli.Commands;

/// <summary>gantf list: the programs, with a line each.</summary>
internal static class ListCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Shell shell)
    {
        var json = new Option<bool>("--json") { Description = "Print a JSON list." };
        var command = new Command("list", "Lists the programs.") { json };
        command.SetAction(parse =>
        {
            var programs = ProgramCatalog.All().GroupBy(p => p.Name).ToArray();
            if (!parse.GetValue(json))
            {
                Tables.Write(shell, ["Program", "Styles", "What it learns"], programs.Select(styles => new[]
                {
                    styles.Key, string.Join(", ", styles.Select(p => p.Style)), styles.First().Summary,
                }));
                return ExitCode.Done;
            }

            shell.Out.WriteLine(Json.Text(new JsonArray([.. programs.Select(styles => new JsonObject
            {
                ["name"] = styles.Key,
                ["styles"] = new JsonArray([.. styles.Select(p => JsonValue.Create(p.Style))]),
                ["summary"] = styles.First().Summary,
            })])));
            return ExitCode.Done;
        });
        return command;
    }
}
