using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Training;

/// <summary>The losses of a model's outputs, weighted and summed.</summary>
internal sealed class CompileLoss
{
    private readonly LossSpec _spec;
    private readonly IReadOnlyList<double?>? _weightList;
    private readonly IReadOnlyDictionary<string, double>? _weightsByName;
    private readonly List<(int Output, Loss Loss, double? Weight)> _losses = [];
    private bool _built;

    public CompileLoss(LossSpec spec, LossWeights? weights) =>
        (_spec, _weightList, _weightsByName) = (spec, weights?.List, weights?.ByName);

    /// <summary>The mean loss of each output, where there are several.</summary>
    public List<Mean> Trackers { get; } = [];

    /// <summary>The total, a scalar; the trackers take in the parts.</summary>
    public Tensor Call(Tensors y, Tensors predicted, Tensors? sampleWeight, string[] names)
    {
        Build(predicted.Length, names);
        if (y.Length < _losses.Count)
        {
            throw NotFound(0, $"{y.Length} arrays wanted of {predicted.Length} outputs");
        }

        var parts = new List<Tensor>();
        foreach (var (output, loss, weight) in _losses)
        {
            var weights = sampleWeight is null ? null : sampleWeight[sampleWeight.Length == 1 ? 0 : output];
            var value = tf.cast(loss.Call(y[output], predicted[output], weights), tf.float32);
            if (Trackers.Count > 0)
            {
                // In a graph Keras does not know how many rows there are, and takes a plain mean over batches.
                var rows = tf.executing_eagerly() ? tf.constant((float)predicted[output].shape[0]) : null;
                Trackers[parts.Count].update_state(value, rows);
            }

            parts.Add(weight is { } factor ? value * (float)factor : value);
        }

        return parts.Aggregate((sum, part) => sum + part);
    }

    private void Build(int outputs, string[] names)
    {
        if (_built)
        {
            return;
        }

        _built = true;
        for (var i = 0; i < outputs; i++)
        {
            if (LossOf(i, outputs, names) is { } loss)
            {
                _losses.Add((i, loss, WeightOf(i, names)));
            }
        }

        if (outputs > 1)
        {
            Trackers.AddRange(_losses.Select(l => new Mean($"{names[l.Output]}_loss")));
        }
    }

    private Loss? LossOf(int output, int outputs, string[] names)
    {
        if (_spec.ByName is { } byName)
        {
            return byName.Keys.All(names.Contains)
                ? byName.GetValueOrDefault(names[output])?.One
                : throw new ValueError($"Expected keys {KerasText.List(names)} in loss dict, but found "
                    + $"loss.keys()={KerasText.List(byName.Keys)}");
        }

        if (_spec.List is { } list)
        {
            return list.Count > outputs ? throw NotFound(outputs, $"{list.Count} losses for {outputs} outputs")
                : list.Count == outputs
                ? list[output]?.One
                : throw new ValueError("For a model with multiple outputs, when providing the `loss` argument as a "
                    + $"list, it should have as many entries as the model has outputs. Received: {list.Count} losses "
                    + $"for {outputs} outputs.");
        }

        return _spec.One;
    }

    private static KeyError NotFound(int place, string received) => new(
        $"The path: ({place},) in the `loss` argument, can't be found in either the model's output (`y_pred`) or in "
        + $"the labels (`y_true`). Received: {received}.");

    private double? WeightOf(int output, string[] names) => _weightsByName is { } byName
        ? byName.TryGetValue(names[output], out var weight) ? weight : null
        : _weightList?[output];
}
