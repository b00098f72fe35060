using System;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Ops.Math;

/// <summary>An equation such as "bij,jk->bik": the labels of each operand's axes and of the result's.</summary>
internal sealed record EinsumEquation(IReadOnlyList<string> Inputs, string Output)
{
    private const string Ellipsis = "...";

    /// <summary>Reads an equation with an arrow.</summary>
    /// <exception cref="ShapeError">It has no arrow, or labels that are no letters.</exception>
    public static EinsumEquation Parse(string text, int operands)
    {
        var sides = text.Replace(" ", "", StringComparison.Ordinal).Split("->");
        var inputs = sides[0].Split(',');
        var letters = sides.SelectMany(s => s.Replace(Ellipsis, "", StringComparison.Ordinal)).Where(c => c != ',');
        return sides.Length == 2 && inputs.Length == operands && letters.All(char.IsAsciiLetter)
            ? new(inputs, sides[1])
            : throw ShapeContext.Fail(
                $"Expected an equation of letters for {operands} operands, such as \"ij,jk->ik\". Received: {text}.");
    }

    /// <summary>
    /// The same with a label for each axis that an ellipsis stands for: the characters from '\uE000' on, last axis
    /// first, so that axes are matched from the end.
    /// </summary>
    public EinsumEquation Spelled(IReadOnlyList<int> ranks)
    {
        var most = Inputs.Select((s, i) => Hidden(s, ranks[i])).Max();
        return new([.. Inputs.Select((s, i) => Spell(s, Hidden(s, ranks[i])))], Spell(Output, most));
    }

    /// <summary>Whether some axes are written as an ellipsis.</summary>
    public bool HasEllipsis => Inputs.Append(Output).Any(s => s.Contains(Ellipsis, StringComparison.Ordinal));

    /// <summary>Refuses operands of other ranks than they have labels for, as far as known.</summary>
    public void CheckRanks(ShapeContext c)
    {
        for (var i = 0; i < Inputs.Count; i++)
        {
            _ = Inputs[i].Contains(Ellipsis, StringComparison.Ordinal)
                ? c.WithRankAtLeast(i, Inputs[i].Length - Ellipsis.Length)
                : c.WithRank(i, Inputs[i].Length);
        }
    }

    /// <summary>Whether a label stands for an axis of an ellipsis, which is broadcast.</summary>
    public static bool IsHidden(char label) => label >= '\uE000';

    private static int Hidden(string labels, int rank)
    {
        var hidden = labels.Contains(Ellipsis, StringComparison.Ordinal)
            ? rank - (labels.Length - Ellipsis.Length)
            : 0;
        var labelled = labels.Replace(Ellipsis, "", StringComparison.Ordinal).Length + hidden;
        return hidden < 0 || labelled != rank
            ? throw ShapeContext.Fail($"Expected an operand of the axes \"{labels}\". Received: {rank} dimensions.")
            : hidden;
    }

    private static string Spell(string labels, int hidden) => labels.Replace(
        Ellipsis, string.Concat(Enumerable.Range(0, hidden).Select(i => (char)('\uE000' + hidden - 1 - i))),
        StringComparison.Ordinal);
}
