using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Graphs;

/// <summary>Device strings: "/job:worker/replica:0/task:1/device:GPU:0", each part optional.</summary>
internal static class DeviceName
{
    private static readonly string[] Order = ["job", "replica", "task", "device"];

    /// <summary>
    /// The parts of the inner name, and those of the outer one that it leaves open; in canonical form.
    /// </summary>
    public static string Merge(string inner, string outer)
    {
        var parts = Parse(outer);
        foreach (var (key, value) in Parse(inner))
        {
            parts[key] = value;
        }

        return string.Concat(Order.Where(parts.ContainsKey).Select(key => $"/{key}:{parts[key]}"));
    }

    /// <summary>One part of a name, "job", "replica", "task" or "device"; null if it is left open.</summary>
    public static string? Part(string name, string key) => Parse(name).GetValueOrDefault(key);

    private static Dictionary<string, string> Parse(string name)
    {
        var parts = new Dictionary<string, string>();
        foreach (var part in name.Split('/', System.StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = part.IndexOf(':');
            var key = colon < 0 ? part : part[..colon];
            var value = colon < 0 ? "" : part[(colon + 1)..];
            (key, value) = key.ToLowerInvariant() switch
            {
                "cpu" or "gpu" => ("device", $"{key.ToUpperInvariant()}:{value}"),
                "job" or "replica" or "task" or "device" => (key, value),
                _ => throw new ValueError($"Unknown attribute '{key}' is encountered while parsing the device spec: "
                    + $"'{name}'."),
            };
            parts[key] = value;
        }

        return parts;
    }
}
