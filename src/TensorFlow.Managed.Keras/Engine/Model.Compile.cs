using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Training;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Engine;

/// <content>What a model is trained with.</content>
public abstract partial class Model
{
    private readonly Mean _lossTracker = new("loss");
    private CompileLoss? _loss;
    private CompileMetrics? _metrics;

    /// <summary>The optimizer given to compile.</summary>
    public OptimizerV2? Optimizer { get; private set; }

    /// <summary>Steps run op by op, without tracing.</summary>
    public bool run_eagerly { get; set; }

    /// <summary>compile was called.</summary>
    public bool compiled { get; private set; }

    /// <summary>What logs show, the loss first; override it for a training step with metrics of its own.</summary>
    public virtual IReadOnlyList<Metric> metrics =>
        _loss is null && _metrics is null ? [] : [_lossTracker, .. _loss?.Trackers ?? []];

    /// <summary>Names of what logs show; all compiled metrics are one entry, as in Keras 3.</summary>
    public string[] metrics_names =>
        [.. metrics.Select(m => m.Name), .. _metrics is null ? Enumerable.Empty<string>() : ["compile_metrics"]];

    /// <summary>Sets what fit and its kin use.</summary>
    /// <param name="optimizer">Changes the weights; null: RMSprop.</param>
    /// <param name="loss">What is made small; null where a training step of one's own knows it.</param>
    /// <param name="metrics">What is measured beside.</param>
    /// <param name="loss_weights">How much each output's loss counts.</param>
    /// <param name="weighted_metrics">Metrics that sample weights count in.</param>
    /// <param name="run_eagerly">Runs steps op by op, for debugging.</param>
    public void compile(
        OptimizerV2? optimizer = null, LossSpec? loss = null, MetricsSpec? metrics = null,
        LossWeights? loss_weights = null, MetricsSpec? weighted_metrics = null, bool run_eagerly = false)
    {
        Optimizer = optimizer ?? "rmsprop";
        _loss = loss is null ? null : new CompileLoss(loss, loss_weights);
        if (metrics is not null || weighted_metrics is not null)
        {
            // Keras 3 keeps the metrics of the compile before where none are given.
            _metrics = new CompileMetrics(metrics, weighted_metrics);
        }

        (this.run_eagerly, compiled) = (run_eagerly, true);
        ForgetFunctions();
    }

    /// <summary>The compiled loss of a batch, penalties of the layers included, a scalar.</summary>
    /// <exception cref="ValueError">There is neither a loss nor a penalty.</exception>
    public virtual Tensor compute_loss(
        Tensors? x = null, Tensors? y = null, Tensors? y_pred = null, Tensors? sample_weight = null,
        bool training = true)
    {
        var parts = new List<Tensor>();
        if (_loss is not null && y_pred is not null)
        {
            parts.Add(_loss.Call(
                y ?? throw new ValueError("None values not supported. Expected wanted outputs for the compiled loss. "
                    + $"Received: none for model '{Name}'."),
                y_pred, sample_weight, NamesOf(y_pred)));
        }

        parts.AddRange(losses.Select(l => tf.cast(l, tf.float32)));
        return parts.Count > 0
            ? parts.Aggregate((sum, part) => sum + part)
            : throw new ValueError("No loss to compute. Provide a `loss` argument in `compile()`. "
                + $"Received: none for model '{Name}'.");
    }

    /// <summary>Takes a batch into the compiled metrics and gives what logs show.</summary>
    public virtual Dictionary<string, Tensor> compute_metrics(
        Tensors x, Tensors? y, Tensors y_pred, Tensors? sample_weight = null)
    {
        if (_metrics is not null && y is not null)
        {
            _metrics.UpdateState(y, y_pred, sample_weight, NamesOf(y_pred));
        }

        return get_metrics_result();
    }

    /// <summary>What logs show, so far.</summary>
    public Dictionary<string, Tensor> get_metrics_result()
    {
        var results = metrics.ToDictionary(m => m.Name, m => m.result());
        foreach (var (name, result) in OwnMetrics ? [] : _metrics?.Results() ?? [])
        {
            results[name] = result;
        }

        return results;
    }

    /// <summary>Starts all metrics anew.</summary>
    public void reset_metrics()
    {
        foreach (var metric in metrics.Concat(_metrics?.Metrics ?? []))
        {
            metric.reset_state();
        }
    }

    /// <summary>Takes the loss of a batch into its running mean, weighed by rows.</summary>
    private protected void TrackLoss(Tensor loss, Tensors x) =>
        _lossTracker.update_state(loss, tf.cast(tf.shape(x[0])[0], tf.float32));

    // A model that overrides `metrics` shows just those.
    private bool OwnMetrics => !metrics.Contains(_lossTracker) && metrics.Count > 0;

    private string[] NamesOf(Tensors outputs) => output_names.Length == outputs.Length
        ? output_names
        : [.. Enumerable.Range(1, outputs.Length).Select(i => $"output_{i}")];
}
