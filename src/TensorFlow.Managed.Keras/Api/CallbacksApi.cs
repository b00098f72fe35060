using System;
using System.Collections.Generic;
using System.IO;
using Tensorflow.Keras.Callbacks;

namespace Tensorflow.Keras;

/// <summary>keras.callbacks.</summary>
public sealed class CallbacksApi
{
    internal CallbacksApi()
    {
    }

    /// <inheritdoc cref="Callbacks.EarlyStopping"/>
    public EarlyStopping EarlyStopping(
        string monitor = "val_loss", double min_delta = 0, int patience = 0, string mode = "auto",
        double? baseline = null, bool restore_best_weights = false, int start_from_epoch = 0) =>
        new(monitor, min_delta, patience, mode, baseline, restore_best_weights, start_from_epoch);

    /// <inheritdoc cref="Callbacks.ReduceLROnPlateau"/>
    public ReduceLROnPlateau ReduceLROnPlateau(
        string monitor = "val_loss", double factor = 0.1, int patience = 10, string mode = "auto",
        double min_delta = 1e-4, int cooldown = 0, double min_lr = 0) =>
        new(monitor, factor, patience, mode, min_delta, cooldown, min_lr);

    /// <inheritdoc cref="Callbacks.ModelCheckpoint"/>
    public ModelCheckpoint ModelCheckpoint(
        string filepath, string monitor = "val_loss", int verbose = 0, bool save_best_only = false,
        bool save_weights_only = false, string mode = "auto", int? save_freq = null,
        double? initial_value_threshold = null, TextWriter? output = null) =>
        new(filepath, monitor, verbose, save_best_only, save_weights_only, mode, save_freq, initial_value_threshold,
            output);

    /// <inheritdoc cref="Callbacks.CSVLogger"/>
    public CSVLogger CSVLogger(string filename, string separator = ",", bool append = false) =>
        new(filename, separator, append);

    /// <inheritdoc cref="Callbacks.LearningRateScheduler"/>
    public LearningRateScheduler LearningRateScheduler(Func<int, float, float> schedule) => new(schedule);

    /// <inheritdoc cref="Callbacks.TerminateOnNaN"/>
    public TerminateOnNaN TerminateOnNaN(TextWriter? output = null) => new(output);

    /// <inheritdoc cref="Callbacks.LambdaCallback"/>
    public LambdaCallback LambdaCallback(
        Action<int, Dictionary<string, float>?>? on_epoch_begin = null,
        Action<int, Dictionary<string, float>?>? on_epoch_end = null,
        Action<Dictionary<string, float>?>? on_train_begin = null,
        Action<Dictionary<string, float>?>? on_train_end = null,
        Action<int, Dictionary<string, float>?>? on_train_batch_begin = null,
        Action<int, Dictionary<string, float>?>? on_train_batch_end = null) => new(
        on_epoch_begin, on_epoch_end, on_train_begin, on_train_end, on_train_batch_begin, on_train_batch_end);
}
