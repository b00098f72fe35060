using System;
using System.Collections.Generic;

namespace Tensorflow.Gradients;

/// <summary>The lists of a recording; those of tapes that are done with serve the next ones of the thread.</summary>
internal sealed class TapeMemory
{
    private const int MostKept = 4;

    // a long recording does not hold on to its memory
    private const int LongestKept = 4096;

    [ThreadStatic]
    private static Stack<TapeMemory>? _free;

    private TapeMemory()
    {
    }

    /// <summary>The nodes in the order in which they ran.</summary>
    public List<TapeEntry> Entries { get; } = [];

    /// <summary>What is followed by its key, with its place in the shape; -1: not used yet.</summary>
    public ReferenceMap Places { get; } = new();

    /// <summary>The variables that are followed.</summary>
    public ReferenceMap Variables { get; } = new();

    /// <summary>How the nodes hang together.</summary>
    public TapeShape Shape { get; } = new();

    /// <summary>Empty lists.</summary>
    public static TapeMemory Take() => _free is { Count: > 0 } free ? free.Pop() : new();

    /// <summary>Empties the lists; their owner lets go of them.</summary>
    public void Return()
    {
        var isLong = Entries.Count > LongestKept;
        foreach (var (_, node) in Entries)
        {
            node.Release();
        }

        Entries.Clear();
        Places.Clear();
        Variables.Clear();
        Shape.Clear();
        _free ??= new();
        if (!isLong && _free.Count < MostKept)
        {
            _free.Push(this);
        }
    }
}
