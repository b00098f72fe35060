using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using GanTf.Cli.Commands;

namespace GanTf.Cli.Programs;

/// <summary>A whole number between two bounds.</summary>
internal sealed class IntSetting(string name, string help, int value, int min, int max) : Setting(name, help)
{
    /// <summary>The default until <see cref="Setting.Read"/> finds another.</summary>
    public int Value { get; private set; } = value;

    /// <summary>Another value, within the bounds.</summary>
    public void Set(int number) => Value = (int)Parse(Name, Digits(number), min, max);

    /// <inheritdoc/>
    public override JsonNode? Json => Value;

    /// <inheritdoc/>
    public override string[] Words => [Name, Digits(Value)];

    /// <inheritdoc/>
    public override Option CreateOption() =>
        new Option<string?>(Name) { Description = $"{Help} [default: {Digits(Value)}]", HelpName = "N" };

    /// <inheritdoc/>
    protected override void Take(ParseResult parse) =>
        Value = (int)Parse(Name, parse.GetValue<string?>(Name), min, max);

    /// <summary>A whole number within bounds, or an error that says so.</summary>
    /// <exception cref="CliError">Anything else.</exception>
    public static long Parse(string name, string? text, long min, long max) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= min && number <= max
            ? number
            : throw CliError.Usage(
                $"'{name}' takes a whole number from {min} to {max}. Received: '{text}'.",
                number > max && text is not null && long.TryParse(text, out _)
                    ? $"Try '{name} {max}' or less."
                    : $"For example '{name} {(min > 1 ? min : 1)}'.");
}
