using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace GanTf.Cli.Programs;

/// <summary>A setting of a program: an option of the command line, a line of run.json and of the report.</summary>
internal abstract class Setting(string name, string help)
{
    /// <summary>The option, such as "--d-steps".</summary>
    public string Name { get; } = "--" + name;

    /// <summary>What it does, for --help.</summary>
    public string Help { get; } = help;

    /// <summary>The graph itself differs by it, not only how long or on what it is trained.</summary>
    public bool ShapesGraph { get; init; }

    /// <summary>The key in run.json, such as "dSteps".</summary>
    public string Key
    {
        get
        {
            var words = Name[2..].Split('-');
            return words[0] + string.Concat(words.Skip(1).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
        }
    }

    /// <summary>The value in run.json.</summary>
    public abstract JsonNode? Json { get; }

    /// <summary>The words that give the same value on a command line; none where nothing is to be said.</summary>
    public abstract string[] Words { get; }

    /// <summary>The option that the parser knows.</summary>
    public virtual Option CreateOption() => new Option<string?>(Name) { Description = Help };

    /// <summary>Takes the value over from the command line; the default stays where none is given.</summary>
    /// <exception cref="Commands.CliError">A value that cannot be.</exception>
    public void Read(ParseResult parse)
    {
        if (parse.GetResult(Name) is System.CommandLine.Parsing.OptionResult { Implicit: false })
        {
            Take(parse);
        }
    }

    /// <summary>Takes a value that was given.</summary>
    protected abstract void Take(ParseResult parse);

    /// <summary>A whole number in invariant digits.</summary>
    protected static string Digits(long value) => value.ToString(CultureInfo.InvariantCulture);
}
