using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>initial_learning_rate·decay_rate^(step / decay_steps).</summary>
/// <param name="initial_learning_rate">The rate of the first step.</param>
/// <param name="decay_steps">After how many steps it is multiplied by decay_rate; above 0.</param>
/// <param name="decay_rate">The factor.</param>
/// <param name="staircase">Only after whole decay_steps.</param>
public sealed class ExponentialDecay(
    double initial_learning_rate, double decay_steps, double decay_rate, bool staircase = false,
    string name = "ExponentialDecay") : LearningRateSchedule
{
    private readonly double _decaySteps = Positive(decay_steps, nameof(decay_steps), nameof(ExponentialDecay));

    /// <inheritdoc/>
    public override Tensor Call(Operand step)
    {
        var p = Float(step) / _decaySteps;
        return tf.pow((float)decay_rate, staircase ? tf.floor(p) : p) * initial_learning_rate;
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
