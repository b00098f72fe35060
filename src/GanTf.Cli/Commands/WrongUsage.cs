using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;

namespace GanTf.Cli.Commands;

/// <summary>Says in one line what is wrong with a command line, and what was probably meant.</summary>
internal static class WrongUsage
{
    /// <summary>The error to end with.</summary>
    public static CliError Of(ParseResult parse)
    {
        var command = parse.CommandResult.Command;
        var path = PathOf(parse.CommandResult);
        if (parse.UnmatchedTokens.Count > 0)
        {
            return Unknown(parse.UnmatchedTokens[0], parse.CommandResult, path);
        }

        if (command.Subcommands.Count > 0 && command.Action is null)
        {
            var names = string.Join(", ", command.Subcommands.Select(c => c.Name));
            return CliError.Usage(
                $"'{path}' needs {What(command)}.", $"One of: {names}. '{path} --help' says more.");
        }

        var error = parse.Errors[0];
        var message = error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0 } option => $"'{option.Option.Name}' needs a value.",
            OptionResult option => $"'{option.Option.Name}' takes one value. Received: {option.Tokens.Count}.",
            ArgumentResult argument => $"'{path}' needs {argument.Argument.Name}.",
            _ when command.Arguments.Count > 0 => $"'{path}' needs {command.Arguments[0].Name}.",
            _ => error.Message,
        };
        return CliError.Usage(message, $"'{path} --help' lists what '{path}' takes.");
    }

    private static CliError Unknown(string token, CommandResult result, string path)
    {
        var command = result.Command;
        if (token.StartsWith('-'))
        {
            var names = OptionsOf(result).Select(o => o.Name);
            return CliError.Usage(
                $"'{path}' has no option '{token}'.",
                $"{Suggestion.For(token, names)}'{path} --help' lists the options.");
        }

        if (command.Subcommands.Count > 0)
        {
            var names = command.Subcommands.Select(c => c.Name).ToArray();
            var what = What(command);
            return CliError.Usage(
                $"there is no {what[(what.IndexOf(' ') + 1)..]} '{token}'.",
                $"{Suggestion.For(token, names)}There are: {string.Join(", ", names)}.");
        }

        return CliError.Usage(
            $"'{path}' does not know what to do with '{token}'.", $"'{path} --help' lists what it takes.");
    }

    private static string What(Command command) => command.Name switch
    {
        "run" or "runs" or "compare" or "explain" or "export" => "a program",
        "fetch" => "a data set",
        "data" or "cluster" => "an action",
        _ => "a command",
    };

    private static IEnumerable<Option> OptionsOf(CommandResult result)
    {
        foreach (var option in result.Command.Options)
        {
            yield return option;
        }

        for (var above = result.Parent as CommandResult; above is not null; above = above.Parent as CommandResult)
        {
            foreach (var option in above.Command.Options.Where(o => o.Recursive))
            {
                yield return option;
            }
        }
    }

    private static string PathOf(CommandResult result) => result.Parent is CommandResult above
        ? $"{PathOf(above)} {result.Command.Name}"
        : "gantf";
}
