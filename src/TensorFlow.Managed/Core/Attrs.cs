using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow;

/// <summary>A node's attributes by name.</summary>
internal sealed class Attrs : IEnumerable<KeyValuePair<string, AttrValue>>
{
    private readonly SortedDictionary<string, AttrValue> _values = new(System.StringComparer.Ordinal);

    public AttrValue this[string name]
    {
        get => _values.TryGetValue(name, out var value)
            ? value
            : throw new ValueError($"No attr named '{name}'. Received: {string.Join(", ", _values.Keys)}.");
        set => _values[name] = value;
    }

    public static Attrs Copy(Attrs other)
    {
        var copy = new Attrs();
        foreach (var (name, value) in other)
        {
            copy[name] = value;
        }

        return copy;
    }

    public bool Has(string name) => _values.ContainsKey(name);

    public bool TryGet(string name, out AttrValue? value) => _values.TryGetValue(name, out value);

    public long Int(string name) => ((AttrValue.Int)this[name]).Value;

    public float Float(string name) => ((AttrValue.Float)this[name]).Value;

    public bool Bool(string name) => ((AttrValue.Bool)this[name]).Value;

    public string Str(string name) => ((AttrValue.Str)this[name]).Value;

    public TF_DataType Type(string name) => ((AttrValue.Type)this[name]).Value;

    public Shape Shape(string name) => ((AttrValue.ShapeOf)this[name]).Value;

    public TensorData Tensor(string name) => ((AttrValue.TensorOf)this[name]).Value;

    public long[] Ints(string name) =>
        [.. ((AttrValue.List)this[name]).Items.Select(i => ((AttrValue.Int)i).Value)];

    public TF_DataType[] Types(string name) =>
        [.. ((AttrValue.List)this[name]).Items.Select(i => ((AttrValue.Type)i).Value)];

    public string[] Strs(string name) =>
        [.. ((AttrValue.List)this[name]).Items.Select(i => ((AttrValue.Str)i).Value)];

    public void Remove(string name) => _values.Remove(name);

    public IEnumerator<KeyValuePair<string, AttrValue>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
