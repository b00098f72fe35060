using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>Adagrad (Duchi et al. 2011): a ← a + g²; w ← w − α·g/√(a + epsilon).</summary>
/// <param name="learning_rate">How far a step goes; null: 0.001.</param>
/// <param name="initial_accumulator_value">What the sums of squares start at.</param>
/// <param name="epsilon">Stands under the root, off zero.</param>
/// <param name="settings">What all optimizers can be told.</param>
/// <param name="name">Null: the class's name, made unique.</param>
public sealed class Adagrad(
    LearningRate? learning_rate = null, double initial_accumulator_value = 0.1, double epsilon = 1e-7,
    OptimizerSettings? settings = null, string? name = null)
    : OptimizerV2(learning_rate ?? 0.001, settings, name)
{
    private KerasVariable[] _accumulators = [];

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["initial_accumulator_value"] = initial_accumulator_value,
        ["epsilon"] = epsilon,
    };

    private protected override void AddSlots(IReadOnlyList<IVariableV1> variables) =>
        _accumulators = Slots(variables, "accumulator", initial_accumulator_value);

    private protected override void Update(Tensor gradient, IVariableV1 variable, int place, Tensor rate)
    {
        var accumulator = _accumulators[place];
        accumulator.assign_add(Squared(gradient));
        Subtract(variable, rate * gradient / tf.sqrt(accumulator.AsTensor() + epsilon));
    }
}
