using System.CommandLine;
using System.Text.Json.Nodes;

namespace GanTf.Cli.Programs;

/// <summary>A folder, or none.</summary>
internal sealed class PathSetting(string name, string help) : Setting(name, help)
{
    /// <summary>The folder as given; null if none was.</summary>
    public string? Value { get; private set; }

    /// <inheritdoc/>
    public override JsonNode? Json => Value;

    /// <inheritdoc/>
    public override string[] Words => Value is null ? [] : [Name, Value];

    /// <inheritdoc/>
    public override Option CreateOption() => new Option<string?>(Name) { Description = Help, HelpName = "DIR" };

    /// <inheritdoc/>
    protected override void Take(ParseResult parse) => Value = parse.GetValue<string?>(Name);
}
