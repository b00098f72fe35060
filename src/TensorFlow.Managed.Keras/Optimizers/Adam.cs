using System;
using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>
/// Adam (Kingma and Ba 2014): m ← m + (g − m)(1 − beta_1); v ← v + (g² − v)(1 − beta_2);
/// w ← w − α·√(1 − beta_2ᵗ)/(1 − beta_1ᵗ)·m/(√v + epsilon).
/// </summary>
/// <remarks>
/// With running_powers and epsilon 1e-8 it gives the bits of TensorFlow 1's tf.train.AdamOptimizer: the same op does
/// the step, and the powers of the betas are rounded alike.
/// </remarks>
/// <param name="learning_rate">How far a step goes; null: 0.001.</param>
/// <param name="beta_1">How much of the mean gradient is kept.</param>
/// <param name="beta_2">How much of the mean square is kept.</param>
/// <param name="epsilon">Keeps the quotient finite.</param>
/// <param name="amsgrad">Divides by the root of the largest v so far (Reddi et al. 2018).</param>
/// <param name="settings">What all optimizers can be told.</param>
/// <param name="name">Null: the class's name, made unique.</param>
/// <param name="running_powers">
/// The powers of the betas are variables that are multiplied at each step, as in TensorFlow 1, rather than computed of
/// the number of steps. An addition to Keras.
/// </param>
public class Adam(
    LearningRate? learning_rate = null, double beta_1 = 0.9, double beta_2 = 0.999, double epsilon = 1e-7,
    bool amsgrad = false, OptimizerSettings? settings = null, string? name = null, bool running_powers = false)
    : OptimizerV2(learning_rate ?? 0.001, settings, name)
{
    private KerasVariable[] _momentums = [];
    private KerasVariable[] _velocities = [];
    private KerasVariable[] _largest = [];
    private KerasVariable? _power1;
    private KerasVariable? _power2;
    private (Tensor Beta1, Tensor Beta2) _powers;
    private Tensor _opRate = null!;

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config()
    {
        var config = new Dictionary<string, object?>(base.get_config())
        {
            ["beta_1"] = beta_1,
            ["beta_2"] = beta_2,
            ["epsilon"] = epsilon,
            ["amsgrad"] = amsgrad,
        };
        if (running_powers)
        {
            config["running_powers"] = true;
        }

        return config;
    }

    private protected override void AddSlots(IReadOnlyList<IVariableV1> variables)
    {
        (_momentums, _velocities) = SlotPairs(variables, "momentum", "velocity");
        _largest = amsgrad ? Slots(variables, "velocity_hat") : [];
        if (running_powers)
        {
            _power1 = Add(tf.constant((float)beta_1), "beta_1_power");
            _power2 = Add(tf.constant((float)beta_2), "beta_2_power");
        }
    }

    private protected override void Prepare(Tensor rate)
    {
        var correction = Math.Sqrt(Share(beta_2)) / Share(beta_1);
        _opRate = running_powers || correction == 1 ? rate : rate * correction;
        if (_power1 is not null && _power2 is not null)
        {
            _powers = (tf.identity(_power1.AsTensor()), tf.identity(_power2.AsTensor()));
            return;
        }

        var powers = PowersOfStep(beta_1, beta_2);
        _powers = (powers[0], powers[1]);
    }

    // Keras rounds 1 − beta to float32, the op takes 1 less the rounded beta: m and v come out smaller or larger by
    // these shares, 1.3e-5 of v for beta_2 0.999, and the step is put right. TensorFlow 1 leaves it so.
    private static double Share(double beta) => beta < 1 ? (1f - (float)beta) / (1 - beta) : 1;

    private protected override void Finish()
    {
        _power1?.assign(_power1.AsTensor() * beta_1);
        _power2?.assign(_power2.AsTensor() * beta_2);
        _powers = default;
    }

    private protected override void Update(Tensor gradient, IVariableV1 variable, int place, Tensor rate)
    {
        var (m, v) = (_momentums[place], _velocities[place]);
        var (power1, power2) = (tf.cast(_powers.Beta1, variable.dtype), tf.cast(_powers.Beta2, variable.dtype));
        if (!amsgrad && gradient.slices is null)
        {
            tf.raw_ops.ResourceApplyAdam(
                variable.Handle, m.Handle, v.Handle, power1, power2, tf.cast(_opRate, variable.dtype),
                beta_1, beta_2, epsilon, gradient);
            return;
        }

        m.assign_add((gradient - m.AsTensor()) * (1.0 - beta_1));
        v.assign_add((Squared(gradient) - v.AsTensor()) * (1.0 - beta_2));
        if (amsgrad)
        {
            _largest[place].assign(tf.maximum(_largest[place].AsTensor(), v.AsTensor()));
        }

        var square = (amsgrad ? _largest[place] : v).AsTensor();
        var alpha = rate * tf.sqrt(1.0 - power2) / (1.0 - power1);
        Subtract(variable, m.AsTensor() * alpha / (tf.sqrt(square) + epsilon));
    }
}
