using System;
using System.Collections.Generic;
using Tensorflow.Gradients;

namespace Tensorflow;

/// <summary>
/// Records the ops of this thread from its making to its disposal, and gives gradients of what they computed.
/// </summary>
/// <remarks>Only what depends on something watched is kept, and only as long as the tape needs it: one that is not
/// persistent forgets all with its first gradient. Gradients may be taken before and after Dispose.</remarks>
public sealed partial class GradientTape : IDisposable
{
    private readonly TapeRecording _recording;
    private readonly bool _persistent;
    private List<string>? _warnings;
    private bool _used;

    /// <summary>Starts to record.</summary>
    /// <param name="persistent">Any number of gradients may be taken.</param>
    /// <param name="watch_accessed_variables">Trainable variables are watched when they are read.</param>
    public GradientTape(bool persistent = false, bool watch_accessed_variables = true)
    {
        (_persistent, _recording) = (persistent, new TapeRecording(persistent, watch_accessed_variables));
        _recording.Start();
    }

    /// <summary>What TensorFlow would warn of: targets and sources that have no gradients.</summary>
    public IReadOnlyList<string> Warnings => _warnings ?? [];

    /// <summary>Counts what is computed from this tensor from now on.</summary>
    public void watch(Tensor tensor)
    {
        Open();
        if (!TapeWalk.IsDifferentiable(tensor.dtype))
        {
            Warn("The dtype of the watched tensor must be floating (e.g. tf.float32), got "
                + $"{tensor.dtype.as_numpy_name()}");
        }

        _recording.Watch(TapeWalk.KeyOf(tensor));
    }

    /// <summary>Counts what is computed from this variable from now on, trainable or not.</summary>
    public void watch<TVariable>(TVariable variable)
        where TVariable : IVariableV1
    {
        Open();
        _recording.Watch(variable);
    }

    /// <summary>Watches each of these tensors.</summary>
    public void watch(IEnumerable<Tensor> tensors)
    {
        foreach (var tensor in tensors)
        {
            watch(tensor);
        }
    }

    /// <summary>Watches each of these variables.</summary>
    public void watch(IEnumerable<IVariableV1> variables)
    {
        foreach (var variable in variables)
        {
            watch(variable);
        }
    }

    /// <summary>What runs until disposal is not recorded.</summary>
    /// <exception cref="ValueError">The tape does not record.</exception>
    public IDisposable stop_recording()
    {
        if (!_recording.IsRunning)
        {
            throw new ValueError("Tape is not recording. Received: stop_recording() on a tape that was left.");
        }

        _recording.Stop();
        return new Graphs.Scope(_recording.Start);
    }

    /// <summary>Forgets all that was recorded and watched.</summary>
    public void reset()
    {
        _recording.Clear();
        _used = false;
    }

    /// <summary>The variables that are watched, the oldest first.</summary>
    public IVariableV1[] watched_variables() => _recording.Variables();

    /// <summary>Ends recording; what was recorded stays until a gradient was taken.</summary>
    public void Dispose() => _recording.Stop();

    private void Open()
    {
        if (_used)
        {
            throw Used();
        }
    }

    private void Warn(string text) => (_warnings ??= []).Add(text);

    private static RuntimeError Used() => new(
        "A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)");

    // A tape that is not persistent stops where its gradient is taken, so that it does not record that too.
    private Tensor?[] Walk(Tensor[] targets, Tensor?[]? starts, ReadOnlySpan<object> sources)
    {
        Open();
        if (!_persistent)
        {
            _recording.Stop();
        }

        var gradients = _recording.Gradients(targets, starts, sources);
        if (!_persistent)
        {
            _used = true;
            _recording.Clear();
        }

        return gradients;
    }
}
