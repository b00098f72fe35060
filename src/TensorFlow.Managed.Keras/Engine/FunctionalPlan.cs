using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Losses;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Engine;

/// <summary>
/// A network of Keras's own layers as one function of values, to the bit what the layers give one by one: the first
/// call for some shapes goes through the layers, the second traces them.
/// </summary>
/// <param name="run">Goes through the layers.</param>
internal sealed class FunctionalPlan(IReadOnlyList<KerasNode> calls, Func<Tensors, Tensors> run)
{
    // batches of two sizes, alone and under a tape, and some more
    private const int MostTraces = 8;

    private readonly List<Trace> _traces = [];
    private bool? _isPlain;

    /// <summary>The outputs; null where the layers have to be gone through.</summary>
    public Tensors? Run(Tensors inputs)
    {
        if (!(_isPlain ??= IsPlain()) || !AreValues(inputs.Values))
        {
            return null;
        }

        foreach (var trace in _traces)
        {
            if (trace.Takes(inputs.Values))
            {
                return trace.Run(inputs);
            }
        }

        if (_traces.Count < MostTraces)
        {
            _traces.Add(new Trace(inputs, run));
        }

        return null;
    }

    // A layer that is called twice, or an input that goes two ways, would sum its gradients in another order.
    private bool IsPlain() => calls.All(c => c.Layer is { IsPlain: true, Built: true } && c.Outputs.Count == 1)
        && calls.Select(c => c.Layer).Distinct().Count() == calls.Count
        && calls.Where(c => c.Inputs.Count == 0)
            .All(c => calls.Count(other => other.Inputs.Contains(c.Outputs[0])) <= 1);

    private static bool AreValues(ReadOnlySpan<Tensor> inputs)
    {
        foreach (var input in inputs)
        {
            if (tf.is_symbolic_tensor(input) || LossMasks.Find(input) is not null)
            {
                return false;
            }
        }

        return !inputs.IsEmpty;
    }

    private sealed class Trace(Tensors like, Func<Tensors, Tensors> run)
    {
        private readonly TensorSpec[] _specs = Array.ConvertAll((Tensor[])like, t => tf.TensorSpec(t.shape, t.dtype));
        private readonly bool _takesList = like.IsList;
        private ConcreteFunction? _function;
        private bool _givesList;
        private int[] _logits = [];

        public bool Takes(ReadOnlySpan<Tensor> inputs)
        {
            var takes = inputs.Length == _specs.Length;
            for (var i = 0; takes && i < _specs.Length; i++)
            {
                takes = inputs[i].dtype == _specs[i].dtype && inputs[i].shape == _specs[i].shape;
            }

            return takes;
        }

        public Tensors Run(Tensors inputs)
        {
            var results = (_function ??= Make()).Call(inputs.Values);
            for (var i = 0; i < _logits.Length; i++)
            {
                if (_logits[i] >= 0)
                {
                    LogitsBehind.Keep(results[i], results[_logits[i]]);
                }
            }

            return _givesList ? results[.._logits.Length] : results[0];
        }

        // The logits behind probabilities come along.
        private ConcreteFunction Make() => tf.function<Tensor[], Tensor[]>(given =>
        {
            var outputs = run(_takesList ? given : given[0]);
            List<Tensor> all = [.. outputs];
            _givesList = outputs.IsList;
            _logits = new int[all.Count];
            for (var i = 0; i < _logits.Length; i++)
            {
                _logits[i] = -1;
                if (LogitsBehind.KeptWith(outputs[i]) is { } logits)
                {
                    _logits[i] = all.Count;
                    all.Add(logits);
                }
            }

            return [.. all];
        }).get_concrete_function(_specs);
    }
}
