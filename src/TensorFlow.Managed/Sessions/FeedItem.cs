using System.Collections;
using System.Collections.Generic;

namespace Tensorflow;

/// <summary>A value that a run is given for a tensor; a pair (tensor, value) converts to it.</summary>
/// <param name="key">A tensor, a variable, or a tensor's name.</param>
/// <param name="val">An NDArray, a .NET number or array, a string, a value of another run.</param>
public sealed class FeedItem(object key, object val)
{
    /// <summary>What is fed.</summary>
    public object Key { get; } = key;

    /// <summary>The value.</summary>
    public object Value { get; } = val;

    /// <summary>A pair of tensor and value.</summary>
    public static implicit operator FeedItem((object Key, object Value) feed) => new(feed.Key, feed.Value);

    /// <summary>Takes the pair apart.</summary>
    public void Deconstruct(out object key, out object value) => (key, value) = (Key, Value);
}

/// <summary>Python's feed_dict: new FeedDict { [x] = a, [z] = b } stands wherever feeds are taken.</summary>
public sealed class FeedDict : IEnumerable<FeedItem>
{
    private readonly List<FeedItem> _items = [];

    /// <summary>The value fed for a tensor, a variable or a name; set once each.</summary>
    public object this[object key]
    {
        get => _items.Find(i => i.Key.Equals(key))?.Value ?? throw new KeyError($"{key}");
        set
        {
            _items.RemoveAll(i => i.Key.Equals(key));
            _items.Add(new FeedItem(key, value));
        }
    }

    /// <summary>Feeds a value for a tensor, a variable or a name: { { x, a }, { z, b } }.</summary>
    /// <exception cref="ValueError">There is a value for it already.</exception>
    public void Add(object key, object value)
    {
        if (_items.Exists(i => i.Key.Equals(key)))
        {
            throw new ValueError($"Expected one value for each tensor that is fed. Received: two for {key}.");
        }

        _items.Add(new FeedItem(key, value));
    }

    /// <summary>The items as an array of feeds.</summary>
    public static implicit operator FeedItem[](FeedDict feeds) => [.. feeds._items];

    /// <inheritdoc/>
    public IEnumerator<FeedItem> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
