using System;
using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>Half a cosine from a rate down to alpha times it; before that, if asked, a straight way up.</summary>
/// <param name="initial_learning_rate">The rate of the first step.</param>
/// <param name="decay_steps">How many steps the cosine takes; above 0.</param>
/// <param name="alpha">The last rate, in units of the first (of warmup_target, where there is one).</param>
/// <param name="warmup_target">The rate at the end of the way up; null: no way up.</param>
/// <param name="warmup_steps">How many steps the way up takes.</param>
public sealed class CosineDecay(
    double initial_learning_rate, double decay_steps, double alpha = 0.0, string name = "CosineDecay",
    double? warmup_target = null, double warmup_steps = 0) : LearningRateSchedule
{
    private readonly double _decaySteps = Positive(decay_steps, nameof(decay_steps), nameof(CosineDecay));

    /// <inheritdoc/>
    public override Tensor Call(Operand step)
    {
        var x = Float(step);
        if (warmup_target is not { } target)
        {
            return Decay(tf.minimum(x, _decaySteps), initial_learning_rate);
        }

        var up = (x / warmup_steps * ((float)target - (float)initial_learning_rate)) + initial_learning_rate;
        var all = tf.minimum(x, _decaySteps + warmup_steps);
        return tf.where_v2(tf.less(all, warmup_steps), up, Decay(all - warmup_steps, target));
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new()
    {
        ["initial_learning_rate"] = initial_learning_rate,
        ["decay_steps"] = _decaySteps,
        ["alpha"] = alpha,
        ["name"] = name,
        ["warmup_target"] = warmup_target,
        ["warmup_steps"] = warmup_steps,
    };

    // rate·((1 − alpha)·(1 + cos(π·x / decay_steps)) / 2 + alpha)
    private Tensor Decay(Tensor x, double rate)
    {
        var wave = (tf.math.cos(x / _decaySteps * Math.PI) + 1.0) * 0.5;
        return ((wave * (1.0 - alpha)) + alpha) * rate;
    }
}
