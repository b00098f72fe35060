using System;
using System.Collections.Generic;
using System.Linq;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <content>A step, from gradients to weights.</content>
public abstract partial class OptimizerV2
{
    private KerasVariable[] _accumulated = [];
    private KerasVariable[] _averages = [];

    /// <inheritdoc/>
    public void apply_gradients<TVariable>(IEnumerable<(Tensor?, TVariable)> grads_and_vars)
        where TVariable : IVariableV1
    {
        var pairs = grads_and_vars as IReadOnlyList<(Tensor?, TVariable)> ?? [.. grads_and_vars];
        var (grads, weights) = (new Tensor?[pairs.Count], new IVariableV1[pairs.Count]);
        for (var i = 0; i < grads.Length; i++)
        {
            (grads[i], weights[i]) = pairs[i];
        }

        if (grads.Length == 0)
        {
            throw new ValueError("not enough values to unpack (expected 2, got 0)");
        }

        Apply(grads, weights);
    }

    /// <summary>One step of a pair of a gradient and its weight.</summary>
    public void apply_gradients((Tensor?, IVariableV1) grads_and_vars) => apply_gradients([grads_and_vars]);

    /// <inheritdoc/>
    /// <exception cref="ValueError">There is no gradient at all, or a weight that it was not built for.</exception>
    public void apply(IReadOnlyList<Tensor?> grads, IEnumerable<IVariableV1>? trainable_variables = null) =>
        Apply(grads, trainable_variables?.ToArray() ?? _trained);

    private void Apply(IReadOnlyList<Tensor?> grads, IVariableV1[] weights)
    {
        if (StepByPlan(grads, weights))
        {
            return;
        }

        if (grads.Count != weights.Length)
        {
            throw new ValueError("When passing `grads` without `variables`, the optimizer must already be built on a "
                + $"list of variables. Received: {grads.Count} gradients for {weights.Length} variables.");
        }

        build(weights);
        foreach (var unknown in weights)
        {
            if (_places.ContainsKey(unknown))
            {
                continue;
            }

            throw new ValueError($"Unknown variable: {unknown}. This optimizer can only be called for the variables it "
                + "was originally built with. When working with a new set of variables, you should recreate a new "
                + "optimizer instance.");
        }

        var (flowing, moved) = WithGradient(grads, weights);
        if (!StepByPlan(flowing, moved))
        {
            Step(flowing, moved);
            ExpectAgain(moved);
        }
    }

    /// <summary>Puts the running means into the weights, where they are kept (use_ema).</summary>
    public void finalize_variable_values(IEnumerable<IVariableV1> var_list)
    {
        foreach (var variable in var_list.Where(_ => Settings.use_ema))
        {
            variable.assign(_averages[_places[variable]].AsTensor());
        }
    }

    private void AddShared()
    {
        _averages = Settings.use_ema ? Slots(_trained, "average") : [];
        _accumulated = Settings.gradient_accumulation_steps is null ? [] : Slots(_trained, "gradient_accumulator");
    }

    private Tensor Unscaled(Tensor gradient) =>
        Settings.loss_scale_factor is { } factor ? gradient / factor : gradient;

    // weights without a gradient stay as they are
    private static (Tensor[] Grads, IVariableV1[] Weights) WithGradient(
        IReadOnlyList<Tensor?> grads, IVariableV1[] weights)
    {
        var all = grads.OfType<Tensor>().ToArray();
        return all.Length == 0 ? throw new ValueError("No gradients provided for any variable.")
            : all.Length == weights.Length ? (all, weights)
            : (all, [.. weights.Where((_, i) => grads[i] is not null)]);
    }

    private void Step(Tensor[] grads, IVariableV1[] weights)
    {
        using var scope = tf.name_scope(name);
        grads = Settings.loss_scale_factor is null ? grads : Array.ConvertAll(grads, Unscaled);
        if (Settings.gradient_accumulation_steps is { } steps)
        {
            StepOrAccumulate(grads, weights, steps);
        }
        else
        {
            Move(grads, weights);
        }

        if (Settings.use_ema)
        {
            FollowWeights();
        }

        foreach (var weight in weights.OfType<KerasVariable>().Where(w => w.constraint is not null))
        {
            weight.assign(weight.constraint!.Apply(weight.AsTensor()));
        }

        IterationVariable.assign_add(1L);
    }

    private void Move(Tensor[] grads, IVariableV1[] weights)
    {
        var clipped = Clipping.Of(Settings, grads);
        var rate = CurrentRate();
        foreach (var weight in weights.Where(w => Settings.weight_decay is not null && Decays(w)))
        {
            var value = weight.AsTensor();
            weight.assign(value - (value * Settings.weight_decay!.Value * tf.cast(rate, weight.dtype)));
        }

        Prepare(rate);
        for (var i = 0; i < weights.Length; i++)
        {
            var (weight, dtype) = (weights[i], weights[i].dtype);
            Update(tf.cast(clipped[i], dtype), weight, _places[weight], tf.cast(rate, dtype));
        }

        Finish();
    }

    // The step is made in any case and taken back where it is not due: no branch, so it can be traced.
    private void StepOrAccumulate(Tensor[] grads, IVariableV1[] weights, int steps)
    {
        var isDue = tf.equal(tf.floormod(IterationVariable.AsTensor() + 1L, (long)steps), 0L);
        var slots = _variables.Except(_accumulated).Skip(_rate.IsNumber ? 2 : 1);
        var changing = weights.Concat(slots);
        var before = changing.Select(v => (Variable: v, Value: tf.identity(v.AsTensor()))).ToList();
        var sums = grads.Select((g, i) => g + _accumulated[_places[weights[i]]].AsTensor()).ToArray();
        Move([.. sums.Select(s => s / (double)steps)], weights);
        foreach (var (variable, value) in before)
        {
            variable.assign(tf.where_v2(isDue, variable.AsTensor(), value));
        }

        for (var i = 0; i < weights.Length; i++)
        {
            _accumulated[_places[weights[i]]].assign(tf.where_v2(isDue, tf.zeros_like(sums[i]), sums[i]));
        }
    }

    private void FollowWeights()
    {
        var now = iterations;
        for (var i = 0; i < _trained.Length; i++)
        {
            var (weight, average) = (_trained[i], _averages[i]);
            var kept = tf.cast(tf.not_equal(now, 0L), weight.dtype) * Settings.ema_momentum;
            average.assign((kept * average.AsTensor()) + ((1.0 - kept) * weight.AsTensor()));
            if (Settings.ema_overwrite_frequency is { } steps)
            {
                var isDue = tf.equal(tf.floormod(now + 1L, (long)steps), 0L);
                weight.assign(tf.where_v2(isDue, average.AsTensor(), weight.AsTensor()));
            }
        }
    }
}
