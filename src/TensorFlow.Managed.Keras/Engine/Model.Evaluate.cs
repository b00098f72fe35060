using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Training;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Engine;

/// <content>Measuring and predicting.</content>
public abstract partial class Model
{
    /// <summary>Loss and metrics on data; by name, the loss first.</summary>
    /// <param name="batch_size">Samples a step; null: 32, or what makes as many steps as asked for.</param>
    /// <exception cref="ValueError">Not compiled.</exception>
    public Dictionary<string, float> evaluate(
        TrainingData x, TrainingData? y = null, int? batch_size = null, int verbose = 1,
        TrainingData? sample_weight = null, int? steps = null, IEnumerable<Callback>? callbacks = null,
        FitOptions? options = null)
    {
        CheckCompiled("evaluate");
        var plan = new EpochPlan(Parts(x, y, sample_weight), batch_size, steps, shuffle: false);
        var all = Told(callbacks, null, verbose, options);
        all.Start(this, verbose, 1, plan.Steps);
        return Evaluate(plan, all);
    }

    /// <summary>The same on a data set whose elements are batches.</summary>
    public Dictionary<string, float> evaluate(
        IDatasetV2 dataset, int verbose = 1, int? steps = null, IEnumerable<Callback>? callbacks = null,
        FitOptions? options = null)
    {
        CheckCompiled("evaluate");
        var plan = new DatasetEpochs(dataset, steps);
        var all = Told(callbacks, null, verbose, options);
        all.Start(this, verbose, 1, plan.Steps);
        return Evaluate(plan, all);
    }

    /// <summary>The same as a list, in the order in which Keras gives it.</summary>
    public float[] evaluate_list(
        TrainingData x, TrainingData? y = null, int? batch_size = null, TrainingData? sample_weight = null) =>
        InOrder(evaluate(x, y, batch_size, 0, sample_weight));

    /// <summary>The outputs for data.</summary>
    /// <param name="batch_size">Samples a step; null: 32, or what makes as many steps as asked for.</param>
    public NDArray[] predict_all(
        TrainingData x, int? batch_size = null, int verbose = 0, int? steps = null,
        IEnumerable<Callback>? callbacks = null, FitOptions? options = null)
    {
        return Predict(
            new EpochPlan(Parts(x, null, null), batch_size, steps, shuffle: false),
            Told(callbacks, null, verbose, options), verbose);
    }

    private NDArray[] Predict(IEpochs plan, CallbackList all, int verbose)
    {
        all.Start(this, verbose, 1, plan.Steps);
        all.Tell(c => c.on_predict_begin());
        var step = make_predict_function();
        var outputs = new List<NDArray[]>();
        foreach (var (data, batch) in plan.Batches().Select((d, i) => (d, i)))
        {
            all.Tell(c => c.on_predict_batch_begin(batch));
            var predicted = step(data);
            outputs.Add([.. predicted.Select(t => t.numpy())]);
            all.Tell(c => c.on_predict_batch_end(batch, predicted));
        }

        all.Tell(c => c.on_predict_end());
        return [.. Enumerable.Range(0, outputs[0].Length)
            .Select(i => outputs.Count == 1 ? outputs[0][i] : np.concatenate([.. outputs.Select(o => o[i])], 0))];
    }

    /// <summary>The outputs for data; the only one converts to a tensor or an array by itself.</summary>
    public Tensors predict(
        TrainingData x, int? batch_size = null, int verbose = 0, int? steps = null,
        IEnumerable<Callback>? callbacks = null, FitOptions? options = null)
    {
        var outputs = predict_all(x, batch_size, verbose, steps, callbacks, options);
        return outputs.Length == 1 ? outputs[0] : outputs;
    }

    /// <summary>The outputs for a data set whose elements are batches; wanted outputs in it are left alone.</summary>
    public Tensors predict(
        IDatasetV2 dataset, int verbose = 0, int? steps = null, IEnumerable<Callback>? callbacks = null,
        FitOptions? options = null)
    {
        var outputs = Predict(
            new DatasetEpochs(dataset, steps), Told(callbacks, null, verbose, options), verbose);
        return outputs.Length == 1 ? outputs[0] : outputs;
    }

    /// <summary>Trains on one batch.</summary>
    /// <returns>What logs show, of this batch alone.</returns>
    public Dictionary<string, float> train_on_batch(
        TrainingData x, TrainingData? y = null, TrainingData? sample_weight = null,
        Dictionary<int, float>? class_weight = null)
    {
        CheckCompiled("train_on_batch");
        reset_metrics();
        var parts = Parts(x, y, SampleClasses.Weights(y, sample_weight, class_weight));
        return LogValues.Of(make_train_function()([.. parts.Select(p => p.ToTensors())]));
    }

    /// <summary>Measures one batch.</summary>
    public Dictionary<string, float> test_on_batch(
        TrainingData x, TrainingData? y = null, TrainingData? sample_weight = null)
    {
        CheckCompiled("test_on_batch");
        reset_metrics();
        return LogValues.Of(make_test_function()([.. Parts(x, y, sample_weight).Select(p => p.ToTensors())]));
    }

    /// <summary>The outputs of one batch.</summary>
    public Tensors predict_on_batch(TrainingData x) =>
        make_predict_function()([.. Parts(x, null, null).Select(p => p.ToTensors())]);

    /// <summary>Logs as the list that Keras gives: the metrics in order, then what else there is by name.</summary>
    public float[] InOrder(IReadOnlyDictionary<string, float> logs)
    {
        var names = metrics.Select(m => m.Name)
            .Concat(OwnMetrics ? [] : _metrics?.Metrics.Select(m => m.Name) ?? []).ToList();
        return [.. names.Where(logs.ContainsKey).Select(n => logs[n]),
            .. logs.Keys.Where(k => !names.Contains(k)).Order(StringComparer.Ordinal).Select(k => logs[k])];
    }

    /// <summary>Whether more of a metric is better; null: there is none of that name, or nobody knows.</summary>
    internal bool? DirectionOf(string metric) => (_metrics?.Metrics ?? []).Concat(metrics)
        .FirstOrDefault(m => m.Name == metric) is { } found
        ? MetricDirection.IsMoreBetter(found)
        : null;

    private Dictionary<string, float> Evaluate(IEpochs plan, CallbackList all)
    {
        var step = make_test_function();
        var logs = new Dictionary<string, float>();
        reset_metrics();
        all.Tell(c => c.on_test_begin());
        foreach (var (data, batch) in plan.Batches().Select((d, i) => (d, i)))
        {
            all.Tell(c => c.on_test_batch_begin(batch));
            logs = LogValues.Of(step(data));
            all.Tell(c => c.on_test_batch_end(batch, logs));
        }

        logs = MetricsOr(logs);
        all.Tell(c => c.on_test_end(logs));
        return logs;
    }
}
