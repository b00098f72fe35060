using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>
/// (initial_learning_rate − end_learning_rate)·(1 − step / decay_steps)^power + end_learning_rate, which it stays at.
/// </summary>
/// <param name="initial_learning_rate">The rate of the first step.</param>
/// <param name="decay_steps">After how many steps the end is reached; above 0.</param>
/// <param name="end_learning_rate">The last rate.</param>
/// <param name="power">The exponent.</param>
/// <param name="cycle">Past the end it goes on with the next multiple of decay_steps.</param>
public sealed class PolynomialDecay(
    double initial_learning_rate, double decay_steps, double end_learning_rate = 0.0001, double power = 1.0,
    bool cycle = false, string name = "PolynomialDecay") : LearningRateSchedule
{
    private readonly double _decaySteps = Positive(decay_steps, nameof(decay_steps), nameof(PolynomialDecay));

    /// <inheritdoc/>
    public override Tensor Call(Operand step)
    {
        var x = Float(step);
        Tensor steps = tf.constant((float)_decaySteps);
        if (cycle)
        {
            steps *= tf.where_v2(tf.equal(x, 0.0), 1f, tf.ceil(x / _decaySteps));
        }
        else
        {
            x = tf.minimum(x, steps);
        }

        var rest = tf.pow(1.0 - (x / steps), power);
        return (rest * ((float)initial_learning_rate - (float)end_learning_rate)) + end_learning_rate;
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new()
    {
        ["initial_learning_rate"] = initial_learning_rate,
        ["decay_steps"] = _decaySteps,
        ["end_learning_rate"] = end_learning_rate,
        ["power"] = power,
        ["cycle"] = cycle,
        ["name"] = name,
    };
}
