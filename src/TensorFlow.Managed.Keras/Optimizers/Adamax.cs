using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>Adamax (Kingma and Ba 2014): w ← w − α/(1 − beta_1ᵗ)·m/(u + epsilon), u a running max |g|.</summary>
/// <param name="learning_rate">How far a step goes; null: 0.001.</param>
/// <param name="beta_1">How much of the mean gradient is kept.</param>
/// <param name="beta_2">How much of the maximum is kept.</param>
/// <param name="epsilon">Keeps the quotient finite.</param>
/// <param name="settings">What all optimizers can be told.</param>
/// <param name="name">Null: the class's name, made unique.</param>
public sealed class Adamax(
    LearningRate? learning_rate = null, double beta_1 = 0.9, double beta_2 = 0.999, double epsilon = 1e-7,
    OptimizerSettings? settings = null, string? name = null)
    : OptimizerV2(learning_rate ?? 0.001, settings, name)
{
    private KerasVariable[] _momentums = [];
    private KerasVariable[] _norms = [];
    private Tensor _power = null!;

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["beta_1"] = beta_1,
        ["beta_2"] = beta_2,
        ["epsilon"] = epsilon,
    };

    private protected override void AddSlots(IReadOnlyList<IVariableV1> variables) =>
        (_momentums, _norms) = SlotPairs(variables, "momentum", "norm");

    private protected override void Prepare(Tensor rate) => _power = PowersOfStep(beta_1)[0];

    private protected override void Update(Tensor gradient, IVariableV1 variable, int place, Tensor rate)
    {
        tf.raw_ops.ResourceApplyAdaMax(
            variable.Handle, _momentums[place].Handle, _norms[place].Handle, tf.cast(_power, variable.dtype), rate,
            beta_1, beta_2, epsilon, gradient);
    }
}
