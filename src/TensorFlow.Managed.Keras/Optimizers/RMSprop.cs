using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>
/// RMSprop (Hinton): v ← ρ·v + (1 − ρ)·g²; mom ← µ·mom + α·g/√(v + epsilon); w ← w − mom.
/// </summary>
/// <remarks>
/// With initial_accumulator_value 1, rho 0.9 and epsilon 1e-10 it gives the bits of TensorFlow 1's
/// tf.train.RMSPropOptimizer: the same op does the step.
/// </remarks>
/// <param name="learning_rate">How far a step goes; null: 0.001.</param>
/// <param name="rho">How much of the mean square is kept.</param>
/// <param name="momentum">How much of the last step is kept.</param>
/// <param name="epsilon">Stands under the root, off zero.</param>
/// <param name="centered">Subtracts the square of the mean gradient from the mean square.</param>
/// <param name="settings">What all optimizers can be told.</param>
/// <param name="name">Null: the class's name, made unique.</param>
/// <param name="initial_accumulator_value">
/// What the mean square starts at: 0 in Keras, 1 in TensorFlow 1. An addition to Keras.
/// </param>
public sealed class RMSprop(
    LearningRate? learning_rate = null, double rho = 0.9, double momentum = 0.0, double epsilon = 1e-7,
    bool centered = false, OptimizerSettings? settings = null, string? name = null,
    double initial_accumulator_value = 0.0)
    : OptimizerV2(learning_rate ?? 0.001, settings, name)
{
    private KerasVariable[] _velocities = [];
    private KerasVariable[] _momentums = [];
    private KerasVariable[] _averages = [];

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config()
    {
        var config = new Dictionary<string, object?>(base.get_config())
        {
            ["rho"] = rho,
            ["momentum"] = momentum,
            ["epsilon"] = epsilon,
            ["centered"] = centered,
        };
        if (initial_accumulator_value != 0)
        {
            config["initial_accumulator_value"] = initial_accumulator_value;
        }

        return config;
    }

    // the op keeps a last step even where none of it is used: then Keras does not list it
    private protected override void AddSlots(IReadOnlyList<IVariableV1> variables)
    {
        _velocities = Slots(variables, "velocity", initial_accumulator_value);
        _momentums = Slots(variables, "momentum", listed: momentum > 0);
        _averages = centered ? Slots(variables, "average_gradient") : [];
    }

    private protected override void Update(Tensor gradient, IVariableV1 variable, int place, Tensor rate)
    {
        var (w, v, mom) = (variable.Handle, _velocities[place].Handle, _momentums[place].Handle);
        if (gradient.slices is not null)
        {
            UpdateBySlices(gradient, variable, place, rate);
        }
        else if (centered)
        {
            tf.raw_ops.ResourceApplyCenteredRMSProp(
                w, _averages[place].Handle, v, mom, rate, rho, momentum, epsilon, gradient);
        }
        else
        {
            tf.raw_ops.ResourceApplyRMSProp(w, v, mom, rate, rho, momentum, epsilon, gradient);
        }
    }

    // the op would square the sum of slices of one row
    private void UpdateBySlices(Tensor gradient, IVariableV1 variable, int place, Tensor rate)
    {
        var (v, mom) = (_velocities[place], _momentums[place]);
        v.assign((v.AsTensor() * rho) + (Squared(gradient) * (1.0 - rho)));
        var variance = v.AsTensor();
        if (centered)
        {
            var average = _averages[place];
            average.assign((average.AsTensor() * rho) + (gradient * (1.0 - rho)));
            variance -= tf.square(average.AsTensor());
        }

        mom.assign((mom.AsTensor() * momentum) + (rate * gradient / tf.sqrt(variance + epsilon)));
        Subtract(variable, mom.AsTensor());
    }
}
