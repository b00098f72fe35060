using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>Adadelta (Zeiler 2012): steps in the units of the weights, by running mean squares.</summary>
/// <param name="learning_rate">How far a step goes; null: 0.001.</param>
/// <param name="rho">How much of the running means is kept.</param>
/// <param name="epsilon">Keeps roots off zero.</param>
/// <param name="settings">What all optimizers can be told.</param>
/// <param name="name">Null: the class's name, made unique.</param>
public sealed class Adadelta(
    LearningRate? learning_rate = null, double rho = 0.95, double epsilon = 1e-7,
    OptimizerSettings? settings = null, string? name = null)
    : OptimizerV2(learning_rate ?? 0.001, settings, name)
{
    private KerasVariable[] _gradients = [];
    private KerasVariable[] _deltas = [];

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["rho"] = rho,
        ["epsilon"] = epsilon,
    };

    private protected override void AddSlots(IReadOnlyList<IVariableV1> variables) =>
        (_gradients, _deltas) = SlotPairs(variables, "accumulated_grad", "accumulated_delta_var");

    private protected override void Update(Tensor gradient, IVariableV1 variable, int place, Tensor rate) =>
        tf.raw_ops.ResourceApplyAdadelta(
            variable.Handle, _gradients[place].Handle, _deltas[place].Handle, rate, rho, epsilon, gradient);
}
