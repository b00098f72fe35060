using System;
using System.Collections.Generic;
using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Training;

/// <summary>What compile takes as a loss: a name, a loss, a function, or one of these an output.</summary>
public sealed class LossSpec
{
    private readonly Lazy<Loss>? _one;

    private LossSpec(
        Lazy<Loss>? one, IReadOnlyList<LossSpec?>? list, IReadOnlyDictionary<string, LossSpec?>? byName) =>
        (_one, List, ByName) = (one, list, byName);

    /// <summary>The loss of every output; null where each has its own.</summary>
    /// <exception cref="ValueError">Keras has no loss of the name that was given.</exception>
    public Loss? One => _one?.Value;

    /// <summary>A loss an output, in order; null for none.</summary>
    public IReadOnlyList<LossSpec?>? List { get; }

    /// <summary>Losses by the outputs' names.</summary>
    public IReadOnlyDictionary<string, LossSpec?>? ByName { get; }

    /// <summary>The loss of Keras's name, which is looked up when the loss is first asked for.</summary>
    public static implicit operator LossSpec(string name) => new(new Lazy<Loss>(() => (Loss)name), null, null);

    /// <summary>A loss.</summary>
    public static implicit operator LossSpec(Loss loss) => new(new Lazy<Loss>(loss), null, null);

    /// <summary>A function of wanted and predicted values that gives one number a sample.</summary>
    public static implicit operator LossSpec(Func<Tensor, Tensor, Tensor> function) =>
        new(new Lazy<Loss>(new LossFunctionWrapper(function)), null, null);

    /// <summary>A loss an output, in order.</summary>
    public static implicit operator LossSpec(LossSpec?[] losses) => new(null, losses, null);

    /// <summary>Losses by the outputs' names.</summary>
    public static implicit operator LossSpec(Dictionary<string, LossSpec?> losses) => new(null, null, losses);
}
