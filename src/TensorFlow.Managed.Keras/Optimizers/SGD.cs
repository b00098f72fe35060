using System.Collections.Generic;
using Tensorflow.Keras.Layers;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>Gradient descent: w ← w − α·g; with momentum m ← µ·m − α·g, w ← w + m (Nesterov: w + µ·m − α·g).</summary>
/// <param name="learning_rate">How far a step goes; null: 0.01.</param>
/// <param name="momentum">How much of the last step is kept, in [0, 1]; 0: nothing is kept beside the weights.</param>
/// <param name="nesterov">Goes as far as the momentum will have gone.</param>
/// <param name="settings">What all optimizers can be told.</param>
/// <param name="name">Null: the class's name, made unique.</param>
/// <param name="accumulates_gradients">
/// Keeps the sum of gradients as TensorFlow 1's MomentumOptimizer does (a ← µ·a + g, w ← w − α·a) in place of the step:
/// the same path but for rounding. An addition to Keras.
/// </param>
/// <exception cref="ValueError">The momentum is not in [0, 1].</exception>
public sealed class SGD(
    LearningRate? learning_rate = null, double momentum = 0.0, bool nesterov = false,
    OptimizerSettings? settings = null, string? name = null, bool accumulates_gradients = false)
    : OptimizerV2(learning_rate ?? 0.01, settings, name)
{
    private readonly double _momentum = momentum is >= 0 and <= 1
        ? momentum
        : throw new ValueError(
            $"`momentum` must be a float between [0, 1]. Received: momentum={ConfigText.Number(momentum)}");

    private KerasVariable[] _momentums = [];

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() =>
        new(base.get_config()) { ["momentum"] = _momentum, ["nesterov"] = nesterov };

    private protected override void AddSlots(IReadOnlyList<IVariableV1> variables) =>
        _momentums = _momentum == 0 ? [] : Slots(variables, "momentum");

    private protected override void Update(Tensor gradient, IVariableV1 variable, int place, Tensor rate)
    {
        if (_momentum == 0)
        {
            tf.raw_ops.ResourceApplyGradientDescent(variable.Handle, rate, gradient);
        }
        else if (accumulates_gradients)
        {
            tf.raw_ops.ResourceApplyMomentum(
                variable.Handle, _momentums[place].Handle, rate, gradient, _momentum, use_nesterov: nesterov);
        }
        else
        {
            tf.raw_ops.ResourceApplyKerasMomentum(
                variable.Handle, _momentums[place].Handle, rate, gradient, _momentum, use_nesterov: nesterov);
        }
    }
}
