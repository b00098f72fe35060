using System;
using System.Collections.Generic;

namespace Tensorflow;

/// <summary>Numbers by object; few at a time, so that looking through them is faster than hashing.</summary>
internal sealed class ReferenceMap
{
    private const int Few = 16;

    private readonly (object Key, int Value)[] _first = new (object, int)[Few];
    private Dictionary<object, int>? _more;
    private int _count;

    /// <summary>The number of an object; null for one that is not there.</summary>
    public int? this[object key] => Find(key) is >= 0 and var at ? _first[at].Value
        : _more is { Count: > 0 } more && more.TryGetValue(key, out var value) ? value
        : null;

    /// <summary>It is there.</summary>
    public bool Contains(object key) => Find(key) >= 0 || (_more is { Count: > 0 } more && more.ContainsKey(key));

    /// <summary>Adds or changes.</summary>
    public void Set(object key, int value)
    {
        var at = Find(key);
        if (at < 0 && _count < Few)
        {
            at = _count++;
        }

        if (at >= 0)
        {
            _first[at] = (key, value);
            return;
        }

        (_more ??= new(ReferenceEqualityComparer.Instance))[key] = value;
    }

    /// <summary>Adds what is not there; false if it is.</summary>
    public bool TryAdd(object key, int value)
    {
        if (Find(key) >= 0)
        {
            return false;
        }

        if (_count == Few)
        {
            return (_more ??= new(ReferenceEqualityComparer.Instance)).TryAdd(key, value);
        }

        _first[_count++] = (key, value);
        return true;
    }

    /// <summary>All objects.</summary>
    public IEnumerable<object> Keys()
    {
        for (var i = 0; i < _count; i++)
        {
            yield return _first[i].Key;
        }

        if (_more is not null)
        {
            foreach (var key in _more.Keys)
            {
                yield return key;
            }
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Array.Clear(_first, 0, _count);
        _count = 0;
        _more?.Clear();
    }

    private int Find(object key)
    {
        for (var i = 0; i < _count; i++)
        {
            if (ReferenceEquals(_first[i].Key, key))
            {
                return i;
            }
        }

        return -1;
    }
}
