using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Training;

namespace Tensorflow.Keras.Engine;

/// <content>Training over epochs.</content>
public abstract partial class Model
{
    /// <summary>Set by a callback to end training after the batch at hand.</summary>
    public bool stop_training { get; set; }

    /// <summary>Trains for a number of epochs.</summary>
    /// <param name="x">Inputs; the first axis is the samples.</param>
    /// <param name="y">Wanted outputs; null where the training step needs none.</param>
    /// <param name="batch_size">Samples a step; null: 32, or what makes as many steps as asked for.</param>
    /// <param name="epochs">The number of the epoch to stop before, counted from 0.</param>
    /// <param name="verbose">0: silent; 1: a bar; 2: a line an epoch; seen where <see cref="FitOptions.Output"/> is
    /// set.</param>
    /// <param name="validation_split">The share of the samples, from the end, that is kept for validation.</param>
    /// <param name="shuffle">The samples come in a new order in each epoch.</param>
    /// <param name="class_weight">Weights of samples by their class.</param>
    /// <param name="sample_weight">Weights of samples, instead.</param>
    /// <param name="initial_epoch">The number of the first epoch.</param>
    /// <param name="steps_per_epoch">Ends an epoch early; null: all samples.</param>
    /// <param name="validation_freq">Epochs from validation to validation.</param>
    /// <exception cref="ValueError">Not compiled, or settings that do not go together.</exception>
    public History fit(
        TrainingData x, TrainingData? y = null, int? batch_size = null, int epochs = 1, int verbose = 1,
        IEnumerable<Callback>? callbacks = null, double validation_split = 0, ValidationData? validation_data = null,
        bool shuffle = true, Dictionary<int, float>? class_weight = null, TrainingData? sample_weight = null,
        int initial_epoch = 0, int? steps_per_epoch = null, int validation_freq = 1, FitOptions? options = null)
    {
        CheckCompiled("fit");
        var parts = Parts(x, y, SampleClasses.Weights(y, sample_weight, class_weight));
        if (validation_split > 0 && validation_data is null)
        {
            (parts, validation_data) = ValidationData.Split(parts, validation_split);
        }

        var plan = new EpochPlan(parts, batch_size, steps_per_epoch, shuffle);
        return Fit(
            plan, (initial_epoch, epochs), Told(callbacks, verbose, options, out var history), history, verbose,
            (epoch, all, logs) =>
            {
                if (validation_data is { } data && (epoch + 1) % validation_freq == 0)
                {
                    var held = Parts(data.X, data.Y, data.SampleWeight);
                    var size = data.BatchSize ?? plan.BatchSize;
                    Add(logs, Evaluate(new EpochPlan(held, size, null, shuffle: false), all));
                }
            });
    }

    /// <summary>Trains on a data set whose elements are batches: (inputs), (inputs, wanted outputs) or also weights.
    /// </summary>
    /// <param name="validation_data">Batches to measure after an epoch.</param>
    /// <param name="steps_per_epoch">Ends an epoch early; an endless set needs it. Null: the whole set.</param>
    /// <exception cref="ValueError">Not compiled, a validation_split, or an endless set without steps.</exception>
    public History fit(
        IDatasetV2 dataset, int epochs = 1, int verbose = 1, IEnumerable<Callback>? callbacks = null,
        double validation_split = 0, IDatasetV2? validation_data = null, int initial_epoch = 0,
        int? steps_per_epoch = null, int validation_freq = 1, FitOptions? options = null)
    {
        CheckCompiled("fit");
        if (validation_split > 0)
        {
            throw new ValueError("Argument `validation_split` is only supported for tensors or NumPy arrays.Found "
                + $"incompatible type in the input: {dataset.GetType().Name}. Received: "
                + $"validation_split={validation_split}");
        }

        return Fit(
            new DatasetEpochs(dataset, steps_per_epoch), (initial_epoch, epochs),
            Told(callbacks, verbose, options, out var history), history, verbose, (epoch, all, logs) =>
            {
                if (validation_data is not null && (epoch + 1) % validation_freq == 0)
                {
                    Add(logs, Evaluate(new DatasetEpochs(validation_data, null), all));
                }
            });
    }

    private History Fit(
        IEpochs plan, (int First, int End) epochs, CallbackList all, History history, int verbose,
        Action<int, CallbackList, Dictionary<string, float>> validate)
    {
        all.Start(this, verbose, epochs.End, plan.Steps);
        stop_training = false;
        all.Tell(c => c.on_train_begin());
        Dictionary<string, float>? logs = null;
        for (var epoch = epochs.First; epoch < epochs.End && !stop_training; epoch++)
        {
            reset_metrics();
            var now = epoch;
            all.Tell(c => c.on_epoch_begin(now));
            logs = TrainEpoch(plan, all);
            validate(epoch, all, logs);
            all.Tell(c => c.on_epoch_end(now, logs));
        }

        all.Tell(c => c.on_train_end(logs));
        return history;
    }

    private static void Add(Dictionary<string, float> logs, Dictionary<string, float> measured)
    {
        foreach (var (name, value) in measured)
        {
            logs[$"val_{name}"] = value;
        }
    }

    private Dictionary<string, float> TrainEpoch(IEpochs plan, CallbackList all)
    {
        var step = make_train_function();
        var last = new Dictionary<string, float>();
        var batch = 0;
        foreach (var data in plan.Batches())
        {
            var now = batch++;
            all.Tell(c => c.on_train_batch_begin(now));
            last = LogValues.Of(step(data));
            all.Tell(c => c.on_train_batch_end(now, last));
            if (stop_training)
            {
                break;
            }
        }

        if (plan.RanOut)
        {
            Warnings.Add("Your input ran out of data; interrupting the epoch. Expected samples for "
                + $"{plan.Steps} steps. Received: samples for {batch}.");
        }

        return MetricsOr(last);
    }

    // What the metrics have gathered stands for the last batch's logs where both have the same names.
    private Dictionary<string, float> MetricsOr(Dictionary<string, float> logs)
    {
        var gathered = LogValues.Of(get_metrics_result());
        return gathered.Count == logs.Count && gathered.Keys.All(logs.ContainsKey) ? gathered : logs;
    }

    private IReadOnlyList<TrainingData> Parts(TrainingData x, TrainingData? y, TrainingData? weights)
    {
        var parts = new List<TrainingData> { x.Ordered(InputNamesOfModel) };
        if (y is not null)
        {
            parts.Add(y.Ordered(output_names));
        }

        if (weights is not null)
        {
            parts.Add(weights.Ordered(output_names));
        }

        TrainingData.CheckRows([("x", x), ("y", y), ("sample_weight", weights)]);
        return parts;
    }

    private static CallbackList Told(
        IEnumerable<Callback>? given, int verbose, FitOptions? options, out History history)
    {
        history = new History();
        return Told(given, history, verbose, options);
    }

    private static CallbackList Told(
        IEnumerable<Callback>? given, History? history, int verbose, FitOptions? options)
    {
        // The caller's come first: what they add to the logs is shown and kept.
        var all = new List<Callback>(given ?? []);
        if (verbose > 0 && options?.Output is { } output)
        {
            all.Add(new ProgbarLogger(output, options.IsTerminal, options.Clock));
        }

        if (history is not null)
        {
            all.Add(history);
        }

        return new CallbackList(all);
    }

    private string[] InputNamesOfModel => this switch
    {
        Functional functional => functional.InputNames,
        Sequential { Inner: { } inner } => inner.InputNames,
        _ => [],
    };

    private void CheckCompiled(string method)
    {
        if (!compiled)
        {
            throw new ValueError($"You must call `compile()` before using the model. Received: {method} of model "
                + $"'{Name}', which was not compiled.");
        }
    }
}
