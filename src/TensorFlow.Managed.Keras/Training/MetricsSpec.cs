using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Metrics;

namespace Tensorflow.Keras.Training;

/// <summary>One metric of compile: a name, a metric, or a function.</summary>
public sealed class MetricSpec
{
    private MetricSpec(string? name, Metric? metric) => (Name, Metric) = (name, metric);

    /// <summary>Keras's name for it; null where the metric itself is given.</summary>
    public string? Name { get; }

    /// <summary>The metric; null where only its name is given.</summary>
    public Metric? Metric { get; }

    /// <summary>The metric of Keras's name; "accuracy" takes the kind that the output asks for.</summary>
    public static implicit operator MetricSpec(string name) => new(name, null);

    /// <summary>A metric.</summary>
    public static implicit operator MetricSpec(Metric metric) => new(null, metric);

    /// <summary>The mean of a function of wanted and predicted values, by the function's own name.</summary>
    public static implicit operator MetricSpec(Func<Tensor, Tensor, Tensor> function) =>
        new(null, new MeanMetricWrapper(function, function.Method.Name));
}

/// <summary>The metrics of compile: for the one output, or for each of several.</summary>
public sealed class MetricsSpec
{
    private MetricsSpec(
        IReadOnlyList<MetricSpec>? flat, IReadOnlyList<MetricsSpec?>? list,
        IReadOnlyDictionary<string, MetricsSpec?>? byName) => (Flat, List, ByName) = (flat, list, byName);

    /// <summary>Metrics of every output; null where each has its own.</summary>
    public IReadOnlyList<MetricSpec>? Flat { get; }

    /// <summary>Metrics an output, in order.</summary>
    public IReadOnlyList<MetricsSpec?>? List { get; }

    /// <summary>Metrics by the outputs' names.</summary>
    public IReadOnlyDictionary<string, MetricsSpec?>? ByName { get; }

    /// <summary>Metrics by Keras's names.</summary>
    public static implicit operator MetricsSpec(string[] names) =>
        new([.. names.Select(n => (MetricSpec)n)], null, null);

    /// <summary>Metrics.</summary>
    public static implicit operator MetricsSpec(Metric[] metrics) =>
        new([.. metrics.Select(m => (MetricSpec)m)], null, null);

    /// <summary>Metrics, names and functions.</summary>
    public static implicit operator MetricsSpec(MetricSpec[] metrics) => new(metrics, null, null);

    /// <summary>Metrics an output, in order.</summary>
    public static implicit operator MetricsSpec(MetricsSpec?[] metrics) => new(null, metrics, null);

    /// <summary>Metrics by the outputs' names.</summary>
    public static implicit operator MetricsSpec(Dictionary<string, MetricsSpec?> metrics) => new(null, null, metrics);
}
