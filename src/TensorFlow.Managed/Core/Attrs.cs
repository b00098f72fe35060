using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow;

/// <summary>A node's attributes by name, in the order of names; few, so that a sorted array serves best.</summary>
internal sealed class Attrs : IEnumerable<KeyValuePair<string, AttrValue>>
{
    private KeyValuePair<string, AttrValue>[] _items;
    private int _count;

    public Attrs() => _items = new KeyValuePair<string, AttrValue>[4];

    private Attrs(Attrs other) => (_items, _count) = (other._items.AsSpan().ToArray(), other._count);

    public AttrValue this[string name]
    {
        get => Find(name) is >= 0 and var at
            ? _items[at].Value
            : throw new ValueError($"No attr named '{name}'. Received: {string.Join(", ", this.Select(a => a.Key))}.");
        set => Set(name, value);
    }

    public static Attrs Copy(Attrs other) => new(other);

    /// <summary>The same names with equal values; tensors are equal to themselves only.</summary>
    public static bool Same(Attrs? a, Attrs? b)
    {
        var count = a?._count ?? 0;
        if (count != (b?._count ?? 0))
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            var (x, y) = (a!._items[i], b!._items[i]);
            if (!string.Equals(x.Key, y.Key) || !(ReferenceEquals(x.Value, y.Value) || x.Value.Equals(y.Value)))
            {
                return false;
            }
        }

        return true;
    }

    public bool Has(string name) => Find(name) >= 0;

    public bool TryGet(string name, out AttrValue? value)
    {
        var at = Find(name);
        value = at >= 0 ? _items[at].Value : null;
        return at >= 0;
    }

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

    public void Remove(string name)
    {
        var at = Find(name);
        if (at >= 0)
        {
            _count--;
            Array.Copy(_items, at + 1, _items, at, _count - at);
            _items[_count] = default;
        }
    }

    public IEnumerator<KeyValuePair<string, AttrValue>> GetEnumerator()
    {
        for (var i = 0; i < _count; i++)
        {
            yield return _items[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // The place of a name, or the complement of the place where it would stand.
    private int Find(string name)
    {
        for (var i = 0; i < _count; i++)
        {
            var order = string.CompareOrdinal(_items[i].Key, name);
            if (order >= 0)
            {
                return order == 0 ? i : ~i;
            }
        }

        return ~_count;
    }

    private void Set(string name, AttrValue value)
    {
        var at = Find(name);
        if (at >= 0)
        {
            _items[at] = new(name, value);
            return;
        }

        if (_count == _items.Length)
        {
            Array.Resize(ref _items, 2 * _count);
        }

        Array.Copy(_items, ~at, _items, ~at + 1, _count - ~at);
        _items[~at] = new(name, value);
        _count++;
    }
}
