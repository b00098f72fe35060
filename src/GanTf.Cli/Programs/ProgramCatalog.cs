using System;
using System.Collections.Generic;
using System.Linq;
using GanTf.Cli.Commands;

namespace GanTf.Cli.Programs;

/// <summary>All programs by name and style. Another style of a program is one class more and one line here.</summary>
internal static class ProgramCatalog
{
    /// <summary>The styles that a user may ask for.</summary>
    public static readonly string[] Styles = ["graph", "keras"];

    private static readonly Func<GanProgram>[] Makers =
    [
        () => new QuadraticProgram(),
        () => new EvenNumbersProgram(),
        () => new PatternProgram(),
        () => new GaussianProgram(),
        () => new MnistProgram(),
    ];

    /// <summary>A new instance of every program in every style that it has.</summary>
    public static IReadOnlyList<GanProgram> All() => [.. Makers.Select(make => make())];

    /// <summary>A new instance of one program.</summary>
    /// <exception cref="CliError">No such program, or not in that style.</exception>
    public static GanProgram Find(string name, string style = "graph")
    {
        var all = All();
        var named = all.Where(p => p.Name == name).ToArray();
        if (named.Length == 0)
        {
            var names = all.Select(p => p.Name).Distinct().ToArray();
            throw CliError.Usage(
                $"there is no program '{name}'.",
                $"{Suggestion.For(name, names)}There are: {string.Join(", ", names)}.");
        }

        return named.FirstOrDefault(p => p.Style == style) ?? throw CliError.Usage(
            $"'{name}' is not there in {style} style: it comes with the Keras programs (GanTf.Keras), which this "
            + "version of gantf does not have yet.",
            $"Styles of '{name}' here: {string.Join(", ", named.Select(p => p.Style))}.");
    }
}
