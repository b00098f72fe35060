using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Tensorflow.Gradients;

/// <summary>
/// How the nodes of a recording hang together, as numbers: a node is its kernel's and the places of its inputs; its
/// outputs take the next places. Recordings with equal numbers have gradients by the same formulas.
/// </summary>
internal sealed class TapeShape
{
    private readonly List<long> _code = [];
    private readonly List<Tensor> _tensors = [];

    /// <summary>All kernels have a number.</summary>
    public bool IsKnown { get; private set; } = true;

    /// <summary>The numbers, with those of what is asked for at the end.</summary>
    public ReadOnlySpan<long> Code => CollectionsMarshal.AsSpan(_code);

    /// <summary>The tensors by place.</summary>
    public IReadOnlyList<Tensor> Tensors => _tensors;

    /// <summary>The places of the targets.</summary>
    public int[] Targets { get; private set; } = [];

    /// <summary>The places of the sources; -1 for one that is not followed.</summary>
    public int[] Sources { get; private set; } = [];

    /// <summary>Starts a node.</summary>
    public void Add(long kernel)
    {
        IsKnown &= kernel != 0;
        _code.Add(kernel);
    }

    /// <summary>An input of the node.</summary>
    public void AddInput(int place) => _code.Add(place);

    /// <summary>The next place, for this tensor.</summary>
    public int AddTensor(Tensor tensor)
    {
        _tensors.Add(tensor);
        return _tensors.Count - 1;
    }

    /// <summary>Says which gradients are wanted.</summary>
    public void Ask(int[] targets, int[] sources)
    {
        (Targets, Sources) = (targets, sources);
        _code.Add(TapeOrder.IsThatOfGraphs ? -2 : -3);
        foreach (var target in targets)
        {
            _code.Add(target);
        }

        _code.Add(-4);
        foreach (var source in sources)
        {
            _code.Add(source);
        }
    }

    public void Clear()
    {
        _code.Clear();
        _tensors.Clear();
        IsKnown = true;
    }
}
