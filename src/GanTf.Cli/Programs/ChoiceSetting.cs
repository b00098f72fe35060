using System;
using System.CommandLine;
using System.Text.Json.Nodes;
using GanTf.Cli.Commands;

namespace GanTf.Cli.Programs;

/// <summary>One of a few words.</summary>
internal sealed class ChoiceSetting(string name, string help, string value, string[] choices) : Setting(name, help)
{
    /// <summary>The default until <see cref="Setting.Read"/> finds another.</summary>
    public string Value { get; private set; } = value;

    /// <inheritdoc/>
    public override JsonNode? Json => Value;

    /// <inheritdoc/>
    public override string[] Words => [Name, Value];

    /// <inheritdoc/>
    public override Option CreateOption() => new Option<string?>(Name)
    {
        Description = $"{Help} [default: {Value}]", HelpName = string.Join('|', choices),
    };

    /// <inheritdoc/>
    protected override void Take(ParseResult parse) => Value = Parse(Name, parse.GetValue<string?>(Name), choices);

    /// <summary>One of the words, or an error that lists them.</summary>
    /// <exception cref="CliError">Anything else.</exception>
    public static string Parse(string name, string? text, string[] choices) => Array.IndexOf(choices, text) >= 0
        ? text!
        : throw CliError.Usage(
            $"'{name}' takes one of {string.Join(", ", choices)}. Received: '{text}'.",
            Suggestion.For(text ?? "", choices).TrimEnd());
}
