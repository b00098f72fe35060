using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>initial_learning_rate / (1 + decay_rate·step / decay_steps).</summary>
/// <param name="initial_learning_rate">The rate of the first step.</param>
/// <param name="decay_steps">The unit in which steps are counted; above 0.</param>
/// <param name="decay_rate">How fast it falls.</param>
/// <param name="staircase">Only after whole decay_steps.</param>
public sealed class InverseTimeDecay(
    double initial_learning_rate, double decay_steps, double decay_rate, bool staircase = false,
    string name = "InverseTimeDecay") : LearningRateSchedule
{
    private readonly double _decaySteps = Positive(decay_steps, nameof(decay_steps), nameof(InverseTimeDecay));

    /// <inheritdoc/>
    public override Tensor Call(Operand step)
    {
        var p = Float(step) / _decaySteps;
        return (float)initial_learning_rate / (((staircase ? tf.floor(p) : p) * decay_rate) + 1.0);
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new()
    {
        ["initial_learning_rate"] = initial_learning_rate,
        ["decay_steps"] = _decaySteps,
        ["decay_rate"] = decay_rate,
        ["staircase"] = staircase,
        ["name"] = name,
    };
}
