using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Tensorflow.Gradients;

/// <summary>
/// How the nodes of a recording hang together, as numbers: a node is its kernel's and the places of its inputs; its
/// outputs, and what it keeps beside them, take the next places. Recordings with equal numbers have gradients by the
/// same formulas.
/// </summary>
internal sealed class TapeShape
{
    private readonly List<long> _code = [];
    private readonly List<TensorData?> _values = [];
    private ulong _hash;

    /// <summary>All kernels have a number.</summary>
    public bool IsKnown { get; private set; } = true;

    /// <summary>The numbers, with those of what is asked for at the end.</summary>
    public ReadOnlySpan<long> Code => CollectionsMarshal.AsSpan(_code);

    /// <summary>A hash of the numbers.</summary>
    public int Hash => (int)(_hash >> 32);

    /// <summary>The values by place; null for those of symbols.</summary>
    public ReadOnlySpan<TensorData?> Values => CollectionsMarshal.AsSpan(_values);

    /// <summary>The places of the targets.</summary>
    public int[] Targets { get; private set; } = [];

    /// <summary>The places of the sources; -1 for one that is not followed.</summary>
    public int[] Sources { get; private set; } = [];

    /// <summary>Starts a node.</summary>
    public void Add(long kernel)
    {
        IsKnown &= kernel != 0;
        Append(kernel);
    }

    /// <summary>An input of the node.</summary>
    public void AddInput(int place) => Append(place);

    /// <summary>The next place, for this value.</summary>
    public int AddValue(TensorData? value)
    {
        _values.Add(value);
        return _values.Count - 1;
    }

    /// <summary>Says which gradients are wanted.</summary>
    public void Ask(int[] targets, int[] sources)
    {
        (Targets, Sources) = (targets, sources);
        Append(TapeOrder.IsThatOfGraphs ? -2 : -3);
        foreach (var target in targets)
        {
            Append(target);
        }

        Append(-4);
        foreach (var source in sources)
        {
            Append(source);
        }
    }

    public void Clear()
    {
        _code.Clear();
        _values.Clear();
        (_hash, IsKnown) = (0, true);
    }

    private void Append(long number)
    {
        _code.Add(number);
        _hash = (_hash ^ (ulong)number) * 0x9E37_79B9_7F4A_7C15;
        _hash ^= _hash >> 29;
    }
}
