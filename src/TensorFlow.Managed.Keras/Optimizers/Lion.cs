using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>Lion (Chen et al. 2023): w ← w − α·sign(beta_1·m + (1 − beta_1)·g), m the mean gradient.</summary>
/// <param name="learning_rate">How far a step goes; null: 0.001.</param>
/// <param name="beta_1">How much of the momentum the direction has; in (0, 1].</param>
/// <param name="beta_2">How much of the momentum is kept.</param>
/// <param name="settings">What all optimizers can be told.</param>
/// <param name="name">Null: the class's name, made unique.</param>
public sealed class Lion(
    LearningRate? learning_rate = null, double beta_1 = 0.9, double beta_2 = 0.99,
    OptimizerSettings? settings = null, string? name = null)
    : OptimizerV2(learning_rate ?? 0.001, settings, name)
{
    private KerasVariable[] _momentums = [];

    private readonly double _beta1 = beta_1 is > 0 and <= 1
        ? beta_1
        : throw new ValueError("Argument `beta_1` must be in the [0, 1] range. Otherwise, the optimizer degenerates to "
            + $"SignSGD. Received: beta_1={beta_1}.");

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["beta_1"] = _beta1,
        ["beta_2"] = beta_2,
    };

    private protected override void AddSlots(IReadOnlyList<IVariableV1> variables) =>
        _momentums = Slots(variables, "momentum");

    private protected override void Update(Tensor gradient, IVariableV1 variable, int place, Tensor rate)
    {
        var m = _momentums[place];
        Subtract(variable, rate * tf.sign((m.AsTensor() * _beta1) + (gradient * (1.0 - _beta1))));
        m.assign((m.AsTensor() * beta_2) + (gradient * (1.0 - beta_2)));
    }
}
