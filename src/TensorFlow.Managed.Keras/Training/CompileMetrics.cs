using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Metrics;

namespace Tensorflow.Keras.Training;

/// <summary>The metrics of a model's outputs, plain and weighted.</summary>
internal sealed class CompileMetrics(MetricsSpec? metrics, MetricsSpec? weightedMetrics)
{
    private readonly List<Entry> _entries = [];
    private bool _built;

    /// <summary>All metrics in order.</summary>
    public IReadOnlyList<Metric> Metrics => [.. _entries.Select(e => e.Metric)];

    /// <summary>Takes in a batch.</summary>
    public void UpdateState(Tensors y, Tensors predicted, Tensors? sampleWeight, string[] names)
    {
        Build(y, predicted, names);
        foreach (var entry in _entries)
        {
            var weights = entry.IsWeighted && sampleWeight is not null
                ? sampleWeight[sampleWeight.Length == 1 ? 0 : entry.Output]
                : null;
            entry.Metric.update_state(y[entry.Output], predicted[entry.Output], weights);
        }
    }

    /// <summary>The results by the names that logs show; with several outputs these start with the output's.</summary>
    public IEnumerable<(string Name, Tensor Result)> Results()
    {
        var taken = new Dictionary<string, int>();
        foreach (var entry in _entries)
        {
            var name = entry.Prefix is null ? entry.Metric.Name : $"{entry.Prefix}_{entry.Metric.Name}";
            if (taken.TryGetValue(name, out var count))
            {
                // as Keras names a second metric of that name: "accuracy_1"; of weighted ones "weighted_accuracy"
                name = entry.IsWeighted && count == 1 ? $"weighted_{name}" : $"{name}_{count}";
            }

            taken[name] = taken.GetValueOrDefault(name) + 1;
            yield return (name, entry.Metric.result());
        }
    }

    private void Build(Tensors y, Tensors predicted, string[] names)
    {
        if (_built)
        {
            return;
        }

        _built = true;
        foreach (var (spec, isWeighted) in new[] { (metrics, false), (weightedMetrics, true) })
        {
            for (var i = 0; i < predicted.Length && spec is not null; i++)
            {
                foreach (var one in Of(spec, i, names, predicted.Length))
                {
                    _entries.Add(new(
                        i, Resolve(one, y[i], predicted[i]), isWeighted, predicted.Length > 1 ? names[i] : null));
                }
            }
        }
    }

    private static IReadOnlyList<MetricSpec> Of(MetricsSpec spec, int output, string[] names, int outputs)
    {
        if (spec.ByName is { } byName)
        {
            foreach (var name in byName.Keys.Where(n => !names.Contains(n)))
            {
                throw new ValueError($"In the dict argument `metrics`, key '{name}' does not correspond to any model "
                    + $"output. Received: metrics={KerasText.List(byName.Keys)}; the outputs are "
                    + $"{KerasText.List(names)}.");
            }

            return byName.GetValueOrDefault(names[output])?.Flat ?? [];
        }

        if (spec.List is { } list)
        {
            return list.Count == outputs
                ? list[output]?.Flat ?? []
                : throw new ValueError("For a model with multiple outputs, when providing the `metrics` argument as a "
                    + $"list, it should have as many entries as the model has outputs. Received: {list.Count} entries "
                    + $"for {outputs} outputs.");
        }

        return spec.Flat ?? [];
    }

    // "accuracy" and the two cross-entropies depend on what the output looks like.
    private static Metric Resolve(MetricSpec spec, Tensor y, Tensor predicted)
    {
        if (spec.Metric is { } given)
        {
            return given;
        }

        var isBinary = predicted.shape[^1] == 1;
        var isSparse = y.ndim < predicted.ndim || y.shape[^1] == 1;
        return spec.Name switch
        {
            "accuracy" or "acc" when isBinary => new BinaryAccuracy(spec.Name),
            "accuracy" or "acc" when isSparse => new SparseCategoricalAccuracy(spec.Name),
            "accuracy" or "acc" => new CategoricalAccuracy(spec.Name),
            "crossentropy" or "ce" when isBinary => new BinaryCrossentropy(spec.Name),
            "crossentropy" or "ce" when isSparse => new SparseCategoricalCrossentropy(spec.Name),
            "crossentropy" or "ce" => new CategoricalCrossentropy(spec.Name),
            var name => MetricTable.Get(name!, name),
        };
    }

    private sealed record Entry(int Output, Metric Metric, bool IsWeighted, string? Prefix);
}
