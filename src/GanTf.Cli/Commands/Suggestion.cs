using System;
using System.Collections.Generic;
using System.Linq;

namespace GanTf.Cli.Commands;

/// <summary>Finds the word that somebody probably meant.</summary>
internal static class Suggestion
{
    /// <summary>"Did you mean 'x'? " with the nearest word, or nothing if none is near.</summary>
    public static string For(string word, IEnumerable<string> words)
    {
        var near = words.Select(w => (Word: w, Distance: Distance(word.ToLowerInvariant(), w.ToLowerInvariant())))
            .Where(w => w.Distance <= Math.Max(1, w.Word.Length / 3)
                || (word.Length >= 3 && w.Word.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(w => w.Distance).Select(w => w.Word).FirstOrDefault();
        return near is null ? "" : $"Did you mean '{near}'? ";
    }

    /// <summary>
    /// How many letters are to be put in, left out, replaced or swapped with their neighbour (optimal string
    /// alignment).
    /// </summary>
    public static int Distance(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            cost[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            cost[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(replaced, 1 + Math.Min(cost[i - 1, j], cost[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[a.Length, b.Length];
    }
}
