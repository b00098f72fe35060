using System;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Graphs;

/// <summary>The names that imported nodes get: within the prefix, with a suffix where the graph has the name.</summary>
internal sealed class ImportNames
{
    private readonly HashSet<string> _taken = [];
    private readonly HashSet<string> _own = [];
    private readonly IReadOnlyDictionary<string, int> _nodes;
    private readonly string _prefix;
    private readonly Dictionary<string, string> _names = [];

    public ImportNames(Graph graph, IReadOnlyDictionary<string, int> nodes, string prefix)
    {
        (_nodes, _prefix) = (nodes, prefix.Length > 0 ? prefix + "/" : "");
        AddWithFolders(_taken, graph.Operations.Select(o => o.name));
        AddWithFolders(_own, nodes.Keys);
    }

    /// <summary>The new name of a node.</summary>
    public string Of(string name)
    {
        if (!_names.TryGetValue(name, out var found))
        {
            _names[name] = found = Unique(_prefix + name);
        }

        return found;
    }

    /// <summary>Makes colocation groups ("loc:@name") follow the new names.</summary>
    public void Colocate(Attrs attrs)
    {
        if (attrs.TryGet("_class", out var value) && value is AttrValue.List list)
        {
            attrs["_class"] = new AttrValue.List([.. list.Items.Select(Renamed)]);
        }
    }

    private AttrValue Renamed(AttrValue item) =>
        item is AttrValue.Str { Value: var text } && text.StartsWith("loc:@", StringComparison.Ordinal)
            && _nodes.ContainsKey(text[5..])
            ? $"loc:@{Of(text[5..])}"
            : item;

    // Names of nodes still to come count as taken for a suffixed name.
    private string Unique(string name)
    {
        var candidate = name;
        for (var i = 1; _taken.Contains(candidate) || (i > 1 && _own.Contains(candidate)); i++)
        {
            candidate = $"{name}_{i}";
        }

        return candidate;
    }

    private static void AddWithFolders(HashSet<string> names, IEnumerable<string> added)
    {
        foreach (var name in added)
        {
            names.Add(name);
            for (var slash = name.LastIndexOf('/'); slash > 0; slash = name.LastIndexOf('/', slash - 1))
            {
                if (!names.Add(name[..slash]))
                {
                    break;
                }
            }
        }
    }
}
