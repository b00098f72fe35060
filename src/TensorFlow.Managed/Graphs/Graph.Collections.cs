using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Tensorflow;

/// <content>Named lists of things that belong to the graph.</content>
public partial class Graph
{
    private readonly Dictionary<string, List<object>> _collections = [];

    /// <summary>Adds a value to a collection.</summary>
    public void add_to_collection(string name, object value)
    {
        if (!_collections.TryGetValue(name, out var list))
        {
            _collections[name] = list = [];
        }

        list.Add(value);
    }

    /// <summary>Adds a value to several collections.</summary>
    public void add_to_collections(IEnumerable<string> names, object value)
    {
        foreach (var name in names.Distinct())
        {
            add_to_collection(name, value);
        }
    }

    /// <summary>What a collection holds, in order; with a scope only items whose name starts to match it.</summary>
    /// <param name="name">One of tf.GraphKeys, or a name of one's own.</param>
    /// <param name="scope">A regular expression, matched at the start of the name as Python's re.match does.</param>
    /// <exception cref="TypeError">It holds something else.</exception>
    public List<T> get_collection<T>(string name, string? scope = null)
    {
        var items = _collections.TryGetValue(name, out var list) ? list : [];
        var pattern = string.IsNullOrEmpty(scope) ? null : new Regex($@"\G(?:{scope})", RegexOptions.CultureInvariant);
        return [.. items.Where(i => pattern is null || (NameOf(i) is { } own && pattern.IsMatch(own)))
            .Select(i => i is T item ? item : throw new TypeError(
                $"Collection '{name}': expected items of type {typeof(T).Name}; get_collection<T> gives those of "
                + $"another type T. Received: {i.GetType().Name}."))];
    }

    /// <summary>What a collection holds, in order.</summary>
    public List<object> get_collection(string name, string? scope = null) => get_collection<object>(name, scope);

    /// <summary>The collection itself: changes show.</summary>
    public List<object> get_collection_ref(string name) =>
        _collections.TryGetValue(name, out var list) ? list : _collections[name] = [];

    /// <summary>Empties a collection.</summary>
    public void clear_collection(string name) => _collections.Remove(name);

    /// <summary>The names of all collections.</summary>
    public string[] get_all_collection_keys() => [.. _collections.Keys];

    private static string? NameOf(object item) => item switch
    {
        Tensor t => t.name,
        Operation o => o.name,
        IVariableV1 v => v.name,
        _ => null,
    };
}
