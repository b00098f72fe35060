using System.Collections.Generic;

namespace GanTf.Cli.Programs;

/// <summary>
/// A list that never grows beyond a bound: when it is full, every second item goes, and from then on only every
/// second (fourth, ...) is taken.
/// </summary>
internal sealed class ThinnedList<T>(int most)
{
    private readonly List<T> _items = [];
    private long _seen;
    private long _every = 1;

    /// <summary>What was kept, in order; the very first is always there.</summary>
    public IReadOnlyList<T> Items => _items;

    /// <summary>Whether the next item will be taken, for those that cost something to make.</summary>
    public bool WantsNext => _seen % _every == 0;

    /// <summary>Takes the item, or counts it and lets it go.</summary>
    public void Add(T item)
    {
        if (WantsNext)
        {
            Keep(item);
        }

        _seen++;
    }

    /// <summary>Counts an item that was never made.</summary>
    public void Skip() => _seen++;

    /// <summary>Takes an item out of turn: the last one of a run.</summary>
    public void AddLast(T item) => _items.Add(item);

    private void Keep(T item)
    {
        if (_items.Count < most)
        {
            _items.Add(item);
            return;
        }

        for (var i = 0; 2 * i < _items.Count; i++)
        {
            _items[i] = _items[2 * i];
        }

        _items.RemoveRange((_items.Count + 1) / 2, _items.Count - ((_items.Count + 1) / 2));
        _every *= 2;
        if (_seen % _every == 0)
        {
            _items.Add(item);
        }
    }
}
