using System.CommandLine;
using System.Text.Json.Nodes;

namespace GanTf.Cli.Programs;

/// <summary>Something that is done only if asked for.</summary>
internal sealed class FlagSetting(string name, string help) : Setting(name, help)
{
    /// <summary>Whether it was asked for.</summary>
    public bool Value { get; private set; }

    /// <inheritdoc/>
    public override JsonNode? Json => Value;

    /// <inheritdoc/>
    public override string[] Words => Value ? [Name] : [];

    /// <inheritdoc/>
    public override Option CreateOption() => new Option<bool>(Name) { Description = Help };

    /// <inheritdoc/>
    protected override void Take(ParseResult parse) => Value = parse.GetValue<bool>(Name);
}
