using System;
using System.Collections.Generic;
using System.Linq;
using GanTf.Cli.Commands;

namespace GanTf.Cli.Programs;

/// <summary>All programs by name and style.</summary>
internal static class ProgramCatalog
{
    /// <summary>The styles that a user may ask for.</summary>
    public static readonly string[] Styles = ["graph", "keras"];

    private static readonly Func<GanStyle, GanProgram>[] Makers =
    [
        style => new QuadraticProgram(style),
        style => new EvenNumbersProgram(style),
        style => new PatternProgram(style),
        style => new GaussianProgram(style),
        style => new MnistProgram(style),
    ];

    /// <summary>A new instance of every program in every style that it has.</summary>
    public static IReadOnlyList<GanProgram> All() =>
        [.. Makers.SelectMany(make => new[] { make(GanStyle.Graph), make(GanStyle.Keras) })];

    /// <summary>A new instance of one program.</summary>
    /// <exception cref="CliError">No such program.</exception>
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

        return named.Single(p => p.Style == style);
    }
}
