using System;
using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>Half cosines in a row, each t_mul as long and m_mul as high (Loshchilov and Hutter 2016).</summary>
/// <param name="initial_learning_rate">The rate of the first step.</param>
/// <param name="first_decay_steps">How many steps the first one takes; above 0.</param>
/// <param name="t_mul">How much longer each is than the one before.</param>
/// <param name="m_mul">How much higher each starts than the one before.</param>
/// <param name="alpha">The last rate, in units of the first.</param>
public sealed class CosineDecayRestarts(
    double initial_learning_rate, double first_decay_steps, double t_mul = 2.0, double m_mul = 1.0,
    double alpha = 0.0, string name = "SGDRDecay") : LearningRateSchedule
{
    private readonly double _first =
        Positive(first_decay_steps, nameof(first_decay_steps), nameof(CosineDecayRestarts));

    /// <inheritdoc/>
    public override Tensor Call(Operand step)
    {
        var done = Float(step) / _first;
        Tensor restarts;
        if (t_mul == 1.0)
        {
            restarts = tf.floor(done);
            done -= restarts;
        }
        else
        {
            // the restart before: the geometric sum (t_mulⁱ − 1)/(t_mul − 1) is at most done
            restarts = tf.floor(tf.log(1.0 - (done * (1.0 - t_mul))) / (float)Math.Log(t_mul));
            var power = tf.pow((float)t_mul, restarts);
            done = (done - ((1.0 - power) / (float)(1.0 - t_mul))) / power;
        }

        var height = tf.pow((float)m_mul, restarts);
        var wave = height * (tf.math.cos(done * Math.PI) + 1.0) * 0.5;
        return ((wave * (1.0 - alpha)) + alpha) * initial_learning_rate;
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new()
    {
        ["initial_learning_rate"] = initial_learning_rate,
        ["first_decay_steps"] = _first,
        ["t_mul"] = t_mul,
        ["m_mul"] = m_mul,
        ["alpha"] = alpha,
        ["name"] = name,
    };
}
