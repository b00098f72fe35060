using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>Adam with Nesterov momentum (Dozat 2016), the momentum warming up by 1 − 0.5·0.96ᵗ.</summary>
/// <param name="learning_rate">How far a step goes; null: 0.001.</param>
/// <param name="beta_1">How much of the mean gradient is kept, in the end.</param>
/// <param name="beta_2">How much of the mean square is kept.</param>
/// <param name="epsilon">Keeps the quotient finite.</param>
/// <param name="settings">What all optimizers can be told.</param>
/// <param name="name">Null: the class's name, made unique.</param>
public sealed class Nadam(
    LearningRate? learning_rate = null, double beta_1 = 0.9, double beta_2 = 0.999, double epsilon = 1e-7,
    OptimizerSettings? settings = null, string? name = null)
    : OptimizerV2(learning_rate ?? 0.001, settings, name)
{
    private KerasVariable[] _momentums = [];
    private KerasVariable[] _velocities = [];

    // the product of the momenta of all steps so far
    private KerasVariable _product = null!;
    private Tensor _power = null!;

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["beta_1"] = beta_1,
        ["beta_2"] = beta_2,
        ["epsilon"] = epsilon,
    };

    private protected override void AddSlots(IReadOnlyList<IVariableV1> variables)
    {
        (_momentums, _velocities) = SlotPairs(variables, "momentum", "velocity");
        _product = AddNameless(tf.constant(1f));
    }

    private protected override void Prepare(Tensor rate)
    {
        _power = PowersOfStep(beta_2)[0];
        _product.assign(_product.AsTensor() * Momentum(StepNumber(TF_DataType.TF_FLOAT)));
    }

    private protected override void Update(Tensor gradient, IVariableV1 variable, int place, Tensor rate)
    {
        var dtype = variable.dtype;
        var (m, v) = (_momentums[place], _velocities[place]);
        m.assign_add((gradient - m.AsTensor()) * (1.0 - beta_1));
        v.assign_add((Squared(gradient) - v.AsTensor()) * (1.0 - beta_2));
        var step = StepNumber(dtype);
        var (now, next) = (Momentum(step), Momentum(step + 1.0));
        var product = tf.cast(_product.AsTensor(), dtype);
        var mean = (next * m.AsTensor() / (1.0 - (product * next))) + ((1.0 - now) * gradient / (1.0 - product));
        var square = v.AsTensor() / (1.0 - tf.cast(_power, dtype));
        Subtract(variable, mean * rate / (tf.sqrt(square) + epsilon));
    }

    private Tensor Momentum(Tensor step) => (1.0 - (tf.pow(tf.constant(0.96, step.dtype), step) * 0.5)) * beta_1;
}
