using System;
using System.Text.Json.Nodes;

namespace GanTf.Cli.Commands;

/// <summary>One iteration of a program on one engine.</summary>
/// <param name="Name">The program.</param>
/// <param name="Engine">"managed", "native" or "pytorch".</param>
/// <param name="Microseconds">An iteration.</param>
/// <param name="Ratio">How many times as long as the managed engine it takes; null for that one.</param>
internal sealed record PeerResult(string Name, string Engine, Quartiles Microseconds, Quartiles? Ratio)
{
    /// <summary>As printed by --json.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["name"] = Name,
            ["engine"] = Engine,
            ["us_per_iteration"] = Math.Round(Microseconds.Median, 3),
            ["low"] = Math.Round(Microseconds.Low, 3),
            ["high"] = Math.Round(Microseconds.High, 3),
        };
        if (Ratio is { } ratio)
        {
            json["ratio"] = Math.Round(ratio.Median, 2);
            json["ratio_low"] = Math.Round(ratio.Low, 2);
            json["ratio_high"] = Math.Round(ratio.High, 2);
        }

        return json;
    }
}
