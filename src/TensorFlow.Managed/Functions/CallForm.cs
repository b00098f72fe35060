using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Tensorflow.Gradients;
using Tensorflow.Ops;

namespace Tensorflow.Functions;

/// <summary>A function with the tensors that are fetched beside its results, for its gradient to read.</summary>
internal sealed class CallForm
{
    // A tape has a call or two of a function. What is larger is left to the collector.
    private const int MostFree = 4;
    private const long LargestBytes = 1L << 24;

    private readonly FuncGraph _forward;
    private readonly Tensor[] _fetches;
    private readonly Dictionary<Tensor, int> _places;
    private readonly List<(bool[] Flows, Part Part)> _parts = [];
    private readonly TensorData[]?[] _free = new TensorData[MostFree][];

    // Of a gradient that is itself to be differentiated all is fetched that any order of it may read.
    public CallForm(FuncGraph forward, FunctionEngine engine, bool higher)
    {
        _forward = forward;
        var fetches = forward.Outputs.ToList();
        var grown = -1;
        while (grown != fetches.Count && (grown < 0 || higher))
        {
            grown = fetches.Count;
            var part = Build(forward, [.. fetches.Where(f => TapeWalk.IsDifferentiable(f.dtype))]);
            fetches.AddRange(part.Reads.Where(r => !fetches.Contains(r) && !forward.Inputs.Contains(r)));
        }

        _fetches = [.. fetches];
        _places = [];
        for (var i = 0; i < _fetches.Length; i++)
        {
            _places.TryAdd(_fetches[i], i);
        }

        Runner = new FunctionRunner(engine, _fetches);
        Kernel = Array.TrueForAll(_fetches, f => f.shape.IsFullyDefined)
            && forward.Inputs.All(i => i.shape.IsFullyDefined) ? KernelNumbers.Next() : 0;
    }

    /// <summary>The number of these fetches; 0 where shapes are open.</summary>
    public long Kernel { get; }

    /// <summary>Gives the results, then what is fetched beside them.</summary>
    public FunctionRunner Runner { get; }

    /// <summary>
    /// Room for what is fetched beside the results: memory that a call is done with, or nothing yet.
    /// </summary>
    public TensorData[] Take()
    {
        for (var i = 0; i < MostFree; i++)
        {
            if (_free[i] is not null && Interlocked.Exchange(ref _free[i], null) is { } kept)
            {
                return kept;
            }
        }

        return new TensorData[_fetches.Length - _forward.Outputs.Length];
    }

    /// <summary>Nobody reads these values any more.</summary>
    public void Return(TensorData[] kept)
    {
        var bytes = 0L;
        foreach (var value in kept)
        {
            bytes += value.ByteLength;
        }

        for (var i = 0; i < MostFree && bytes <= LargestBytes; i++)
        {
            if (_free[i] is null)
            {
                _free[i] = kept;
                return;
            }
        }
    }

    /// <summary>Gradients by the function's inputs.</summary>
    /// <param name="given">What went in.</param>
    /// <param name="fetched">What the call gave.</param>
    /// <param name="dy">What flows back to the results, and maybe to what was fetched beside.</param>
    public Tensor?[] Backward(IReadOnlyList<Tensor> given, IReadOnlyList<Tensor> fetched, Tensor?[] dy)
    {
        var flows = new bool[_fetches.Length];
        for (var i = 0; i < dy.Length; i++)
        {
            flows[i] = dy[i] is not null;
        }

        var part = PartFor(flows);
        var arguments = dy.OfType<Tensor>().Concat(part.Reads.Select(Read)).ToArray();
        var gradients = Target.Current.Call(part.Function, arguments);
        return Array.ConvertAll(part.Places, p => p < 0 ? null : gradients[p]);

        Tensor Read(Tensor of) => _places.TryGetValue(of, out var place) ? fetched[place] : given[InputAt(of)];
    }

    private int InputAt(Tensor input)
    {
        var at = 0;
        while (_forward.Inputs[at] != input)
        {
            at++;
        }

        return at;
    }

    private Part PartFor(bool[] flows)
    {
        foreach (var (known, found) in _parts)
        {
            if (known.AsSpan().SequenceEqual(flows))
            {
                return found;
            }
        }

        var part = Build(_forward, [.. _fetches.Where((_, i) => flows[i])]);
        _parts.Add((flows, part));
        return part;
    }

    private static Part Build(FuncGraph forward, Tensor[] targets)
    {
        var graph = new FuncGraph($"__backward_{forward.Name}", mayCreateVariables: false);
        var sources = forward.Inputs.Concat(forward.Captures.Select(c => c.Inner)).ToArray();
        var entries = forward.Operations.Select(op => new TapeEntry(op.Op, op)).ToArray();
        Tensor?[] gradients;
        using (Recorder.Suspend())
        using (graph.as_default())
        {
            var starts = targets.Select((t, i) => graph.AddInput(t.dtype, t.shape, $"grad_ys_{i}")).ToArray();
            gradients = TapeWalk.Gradients(entries, targets, starts, [.. sources.Select(TapeWalk.KeyOf)]);
            graph.Outputs = [.. gradients.OfType<Tensor>().Select(graph.Take)];
        }

        var next = 0;
        var places = Array.ConvertAll(gradients, g => g is null ? -1 : next++);
        var reads = graph.CapturesToInputs();
        return new(new ConcreteFunction(graph), reads, places);
    }

    /// <summary>One backward graph: which results it takes gradients of, what it reads, what it gives.</summary>
    /// <param name="Reads">Tensors of the forward graph, in the order of its further inputs.</param>
    /// <param name="Places">The output for each input of the function; -1 where no gradient flows.</param>
    private sealed record Part(ConcreteFunction Function, Tensor[] Reads, int[] Places);
}
