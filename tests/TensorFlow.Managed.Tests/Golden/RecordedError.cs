using System;
using System.Text.Json;

namespace Tensorflow.Tests.Golden;

/// <summary>A recorded error: its type in Python and a phrase of its message.</summary>
internal static class RecordedError
{
    /// <summary>Runs what has to fail as recorded.</summary>
    /// <exception cref="Mismatch">It does not, or fails otherwise.</exception>
    public static void Check(JsonElement error, Action run)
    {
        var type = error.GetProperty("type").GetString()!;
        var phrase = error.GetProperty("phrase").GetString()!;
        try
        {
            run();
        }
        catch (Exception e) when (e is not Mismatch)
        {
            var name = type[(type.LastIndexOf('.') + 1)..];
            phrase = name == "KeyError" ? phrase.Trim('"') : phrase; // Python shows a KeyError's text in quotes
            if (e.GetType().Name != name || !e.Message.Contains(phrase, StringComparison.Ordinal))
            {
                throw new Mismatch($"expected {name} '{phrase}', received {e.GetType().Name} '{e.Message}'");
            }

            return;
        }

        throw new Mismatch($"expected {type} '{phrase}', nothing was thrown");
    }
}
