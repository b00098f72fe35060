using System.Collections.Generic;
using Tensorflow.Keras.Layers;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>Follow the regularized leader (McMahan et al. 2013): l1 makes weights zero.</summary>
/// <param name="learning_rate">How far a step goes; null: 0.001.</param>
/// <param name="learning_rate_power">The power of the accumulator that divides the rate; at most 0.</param>
/// <param name="initial_accumulator_value">What the sums of squares start at; at least 0.</param>
/// <param name="l1_regularization_strength">Pulls weights to zero; at least 0.</param>
/// <param name="l2_regularization_strength">Makes weights smaller; at least 0.</param>
/// <param name="l2_shrinkage_regularization_strength">Makes weights smaller by their gradient; at least 0.</param>
/// <param name="beta">Added to l2 as beta/(2·α).</param>
/// <param name="settings">What all optimizers can be told.</param>
/// <param name="name">Null: the class's name, made unique.</param>
public sealed class Ftrl(
    LearningRate? learning_rate = null, double learning_rate_power = -0.5, double initial_accumulator_value = 0.1,
    double l1_regularization_strength = 0.0, double l2_regularization_strength = 0.0,
    double l2_shrinkage_regularization_strength = 0.0, double beta = 0.0, OptimizerSettings? settings = null,
    string? name = null)
    : OptimizerV2(learning_rate ?? 0.001, settings, name)
{
    private KerasVariable[] _accumulators = [];
    private KerasVariable[] _linears = [];

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["learning_rate_power"] = learning_rate_power,
        ["initial_accumulator_value"] = initial_accumulator_value,
        ["l1_regularization_strength"] = l1_regularization_strength,
        ["l2_regularization_strength"] = l2_regularization_strength,
        ["l2_shrinkage_regularization_strength"] = l2_shrinkage_regularization_strength,
        ["beta"] = beta,
    };

    private protected override void AddSlots(IReadOnlyList<IVariableV1> variables) =>
        (_accumulators, _linears) = SlotPairs(variables, "accumulator", "linear", Checked());

    private protected override void Update(Tensor gradient, IVariableV1 variable, int place, Tensor rate)
    {
        // beta adds a strength that falls as the rate grows
        Operand l2 = beta == 0 ? l2_regularization_strength : l2_regularization_strength + (beta / (rate * 2.0));
        tf.raw_ops.ResourceApplyFtrlV2(
            variable.Handle, _accumulators[place].Handle, _linears[place].Handle, gradient, rate,
            l1_regularization_strength, l2, l2_shrinkage_regularization_strength, learning_rate_power);
    }

    private double Checked() => initial_accumulator_value < 0
        ? throw Refused(nameof(initial_accumulator_value), ">= 0", initial_accumulator_value)
        : learning_rate_power > 0 ? throw Refused(nameof(learning_rate_power), "<= 0", learning_rate_power)
        : l1_regularization_strength < 0
            ? throw Refused(nameof(l1_regularization_strength), ">= 0", l1_regularization_strength)
        : l2_regularization_strength < 0
            ? throw Refused(nameof(l2_regularization_strength), ">= 0", l2_regularization_strength)
        : l2_shrinkage_regularization_strength < 0
            ? throw Refused(
                nameof(l2_shrinkage_regularization_strength), ">= 0", l2_shrinkage_regularization_strength)
        : initial_accumulator_value;

    private static ValueError Refused(string setting, string need, double value) =>
        new($"`{setting}` needs to be {need}. Received: {setting}={ConfigText.Number(value)}.");
}
