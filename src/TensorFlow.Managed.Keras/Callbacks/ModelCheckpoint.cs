using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Saves the weights while a model is trained.</summary>
public sealed class ModelCheckpoint : Callback
{
    private readonly Monitor _monitor;
    private readonly bool _savesBestOnly;
    private readonly int? _saveFrequency;
    private readonly TextWriter? _output;
    private int _epoch;
    private int _batchesSinceSaving;
    private int _lastBatch;

    /// <summary>Saves after each epoch, or every so many batches.</summary>
    /// <param name="filepath">Ends in ".npz"; may have places such as {epoch:02d}, {batch} and {val_loss:.2f}.</param>
    /// <param name="monitor">The log that tells which weights are best.</param>
    /// <param name="verbose">1: tells of each saving.</param>
    /// <param name="save_best_only">Saves only what is better than all before.</param>
    /// <param name="save_weights_only">Has to be true: whole models are kept in .keras files, which are not
    /// supported.</param>
    /// <param name="mode">"min", "max", or "auto": as the log's name says.</param>
    /// <param name="save_freq">Batches from saving to saving, counted over epochs; null: each epoch.</param>
    /// <param name="initial_value_threshold">What has to be bettered at first; null: nothing.</param>
    /// <param name="output">Where savings are told; null: nowhere.</param>
    /// <exception cref="UnimplementedError">A whole model or an HDF5 file is asked for.</exception>
    /// <exception cref="ValueError">The path has another ending.</exception>
    public ModelCheckpoint(
        string filepath, string monitor = "val_loss", int verbose = 0, bool save_best_only = false,
        bool save_weights_only = false, string mode = "auto", int? save_freq = null,
        double? initial_value_threshold = null, TextWriter? output = null)
    {
        Check(filepath, save_weights_only, save_freq);
        (this.filepath, this.monitor, _savesBestOnly) = (filepath, monitor, save_best_only);
        (_saveFrequency, best, _output) = (save_freq, initial_value_threshold, verbose > 0 ? output : null);
        _monitor = new(monitor, mode, nameof(ModelCheckpoint));
    }

    /// <summary>Where the weights go.</summary>
    public string filepath { get; }

    /// <summary>The log that tells which weights are best.</summary>
    public string monitor { get; }

    /// <summary>The best value so far; null before the first.</summary>
    public double? best { get; private set; }

    /// <inheritdoc/>
    public override void on_epoch_begin(int epoch, Dictionary<string, float>? logs = null) => _epoch = epoch;

    /// <inheritdoc/>
    public override void on_train_batch_end(int batch, Dictionary<string, float>? logs = null)
    {
        if (_saveFrequency is not { } frequency)
        {
            return;
        }

        // a batch that is not after the last one belongs to a new epoch
        _batchesSinceSaving += batch <= _lastBatch ? batch + 1 : batch - _lastBatch;
        _lastBatch = batch;
        if (_batchesSinceSaving >= frequency)
        {
            _batchesSinceSaving = 0;
            Save(_epoch, new() { ["epoch"] = _epoch + 1, ["batch"] = batch + 1 }, logs ?? []);
        }
    }

    /// <inheritdoc/>
    public override void on_epoch_end(int epoch, Dictionary<string, float>? logs = null)
    {
        _monitor.Decide(Model);
        if (_saveFrequency is null)
        {
            Save(epoch, new() { ["epoch"] = epoch + 1 }, logs ?? []);
        }
    }

    private static void Check(string path, bool savesWeightsOnly, int? frequency)
    {
        if (!savesWeightsOnly)
        {
            throw new UnimplementedError("Whole models are kept in .keras files, which are not supported. Expected "
                + "save_weights_only=True. Received: save_weights_only=False");
        }

        if (!path.EndsWith(WeightFile.Ending, StringComparison.Ordinal))
        {
            if (path.EndsWith(".weights.h5", StringComparison.Ordinal))
            {
                WeightFile.CheckSupported(path);
            }

            throw new ValueError("When using `save_weights_only=True` in `ModelCheckpoint`, the filepath provided must "
                + $"end in `{WeightFile.Ending}`. Received: filepath={path}");
        }

        if (frequency <= 0)
        {
            throw new ValueError($"Unrecognized save_freq: {frequency}. Expected save_freq are 'epoch' (null) or "
                + $"integer values from 1. Received: {frequency}");
        }
    }

    private void Save(int epoch, Dictionary<string, int> numbers, Dictionary<string, float> logs)
    {
        var path = FileTemplate.Fill(filepath, numbers, logs);
        if (!IsWanted(epoch, logs, path))
        {
            return;
        }

        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        Model!.save_weights(path);
        _output?.Write($"\nEpoch {epoch + 1}: finished saving model to {path}\n");
    }

    private bool IsWanted(int epoch, Dictionary<string, float> logs, string path)
    {
        if (!_savesBestOnly)
        {
            _output?.Write($"\nEpoch {epoch + 1}: saving model to {path}\n");
            return true;
        }

        if (_monitor.ValueIn(logs) is not { } current)
        {
            // Keras saves then
            Model!.Warnings.Add($"Can save best model only with {monitor} available.");
            return true;
        }

        _monitor.Decide(Model);
        var before = best is { } known ? known.ToString("F5", CultureInfo.InvariantCulture) : "None";
        if (best is { } reference && !_monitor.IsBetter(current, reference))
        {
            _output?.Write($"\nEpoch {epoch + 1}: {monitor} did not improve from {before}\n");
            return false;
        }

        _output?.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"\nEpoch {epoch + 1}: {monitor} improved from {before} to {current:F5}, saving model to {path}\n"));
        best = current;
        return true;
    }
}
