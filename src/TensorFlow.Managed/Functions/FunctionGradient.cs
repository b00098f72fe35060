using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Gradients;
using Tensorflow.Ops;

namespace Tensorflow.Functions;

/// <summary>
/// Calls a function so that gradients can flow: what its backward graphs need is fetched with the results.
/// </summary>
internal sealed class FunctionGradient(FuncGraph forward, FunctionEngine engine)
{
    private Form? _first;
    private Form? _higher;

    /// <summary>Runs the function and tells the tapes of one node.</summary>
    /// <param name="inputs">Arguments and captured tensors, variables' handles among them.</param>
    /// <param name="feeds">The values of what is fed.</param>
    public Tensor[] Call(Tensor[] inputs, ReadOnlySpan<TensorData> feeds)
    {
        var form = Recorder.ListenAgain ? _higher ??= new Form(forward, engine, higher: true)
            : _first ??= new Form(forward, engine, higher: false);
        var results = form.Runner.Run(feeds);
        Recorder.Tell(null, new CallNode(forward.Name, inputs, results, form.Kernel, form.Backward));
        return results[..forward.Outputs.Length];
    }

    /// <summary>One backward graph: which results it takes gradients of, what it reads, what it gives.</summary>
    /// <param name="Reads">Tensors of the forward graph, in the order of its further inputs.</param>
    /// <param name="Places">The output for each input of the function; -1 where no gradient flows.</param>
    private sealed record Part(ConcreteFunction Function, Tensor[] Reads, int[] Places);

    // A function with the tensors that are fetched beside its results.
    private sealed class Form
    {
        private readonly FuncGraph _forward;
        private readonly Tensor[] _fetches;
        private readonly Dictionary<Tensor, int> _places;
        private readonly List<(bool[] Flows, Part Part)> _parts = [];

        // Of a gradient that is itself to be differentiated all is fetched that any order of it may read.
        public Form(FuncGraph forward, FunctionEngine engine, bool higher)
        {
            _forward = forward;
            var fetches = forward.Outputs.ToList();
            var grown = -1;
            while (grown != fetches.Count && (grown < 0 || higher))
            {
                grown = fetches.Count;
                var part = Build(forward, [.. fetches.Where(f => TapeWalk.IsDifferentiable(f.dtype))]);
                fetches.AddRange(part.Reads.Where(r => !fetches.Contains(r)));
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

        public FunctionRunner Runner { get; }

        public Tensor?[] Backward(Tensor[] results, Tensor?[] dy)
        {
            var part = PartFor(Array.ConvertAll(dy, d => d is not null));
            var arguments = dy.OfType<Tensor>().Concat(part.Reads.Select(r => results[_places[r]])).ToArray();
            var gradients = Target.Current.Call(part.Function, arguments);
            return Array.ConvertAll(part.Places, p => p < 0 ? null : gradients[p]);
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
    }
}
