using System;
using System.CommandLine;
using System.Linq;
using GanTf.Cli.Programs;

namespace GanTf.Cli.Commands;

/// <summary>Commands with a program's name under them, each with that program's own settings.</summary>
internal static class ProgramCommands
{
    /// <summary>Adds a command for every program.</summary>
    /// <param name="parent">The command above, such as run.</param>
    /// <param name="isWanted">Which settings are options here.</param>
    /// <param name="style">The style that a command line asks for.</param>
    /// <param name="act">What is done with the program once its settings are read; gives the exit code.</param>
    public static void Add(
        Command parent, Func<Setting, bool> isWanted, Func<ParseResult, string> style,
        Func<ParseResult, GanProgram, int> act)
    {
        foreach (var styles in ProgramCatalog.All().GroupBy(p => p.Name))
        {
            var command = new Command(styles.Key, styles.First().Summary);
            foreach (var setting in styles.SelectMany(p => p.Settings).Where(isWanted).DistinctBy(s => s.Name))
            {
                command.Options.Add(setting.CreateOption());
            }

            command.SetAction(parse =>
            {
                var program = ProgramCatalog.Find(styles.Key, style(parse));
                foreach (var setting in program.Settings.Where(isWanted))
                {
                    setting.Read(parse);
                }

                return act(parse, program);
            });
            parent.Subcommands.Add(command);
        }
    }

    /// <summary>The option that asks for a style.</summary>
    public static Option<string?> Style() => Shared<string?>(
        "--style", "How the program is written. [default: graph]", string.Join('|', ProgramCatalog.Styles));

    /// <summary>The style that a command line asks for.</summary>
    /// <exception cref="CliError">There is no such style.</exception>
    public static string StyleOf(ParseResult parse, Option<string?> style) =>
        ChoiceSetting.Parse("--style", parse.GetValue(style) ?? "graph", ProgramCatalog.Styles);

    /// <summary>An option that is also understood before the program's name.</summary>
    public static Option<T> Shared<T>(string name, string help, string? helpName = null) =>
        new(name) { Description = help, HelpName = helpName, Recursive = true };
}
