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
    private readonly List<int> _targets = [];
    private readonly List<int> _sources = [];
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
    public IReadOnlyList<int> Targets => _targets;

    /// <summary>The places of the sources; -1 for one that is not followed.</summary>
    public IReadOnlyList<int> Sources => _sources;

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

    /// <summary>A tensor whose gradients are wanted.</summary>
    public void AddTarget(int place)
    {
        if (_targets.Count == 0)
        {
            Append(TapeOrder.IsThatOfGraphs ? -2 : -3);
        }

        _targets.Add(place);
        Append(place);
    }

    /// <summary>What a gradient is wanted by; all targets come before.</summary>
    public void AddSource(int place)
    {
        if (_sources.Count == 0)
        {
            Append(-4);
        }

        _sources.Add(place);
        Append(place);
    }

    public void Clear()
    {
        _code.Clear();
        _values.Clear();
        _targets.Clear();
        _sources.Clear();
        (_hash, IsKnown) = (0, true);
    }

    private void Append(long number)
    {
        _code.Add(number);
        _hash = (_hash ^ (ulong)number) * 0x9E37_79B9_7F4A_7C15;
        _hash ^= _hash >> 29;
    }
}
