using System.Collections.Generic;
using Tensorflow.Ops.Training;

namespace Tensorflow;

/// <summary>
/// Hinton's RMSProp as TensorFlow 1 has it: the mean square starts at one, epsilon stands under the root.
/// </summary>
/// <remarks>ms ← decay·ms + (1−decay)·g²; mom ← momentum·mom + learning_rate·g/√(ms + epsilon); var ← var −
/// mom.</remarks>
/// <param name="learning_rate">A number, tensor or variable.</param>
/// <param name="decay">How much of the mean square is kept, in [0, 1].</param>
/// <param name="momentum">How much of the last step is kept, in [0, 1].</param>
/// <param name="epsilon">Keeps the root off zero.</param>
/// <param name="centered">Subtracts the square of the mean gradient from the mean square.</param>
public sealed class RMSPropOptimizer(
    Operand learning_rate, double decay = 0.9, double momentum = 0.0, double epsilon = 1e-10, bool use_locking = false,
    bool centered = false, string name = "RMSProp") : Optimizer(use_locking, name)
{
    private Tensor _rate = null!;
    private Tensor _decay = null!;
    private Tensor _momentum = null!;
    private Tensor _epsilon = null!;

    /// <inheritdoc/>
    protected override void CreateSlots(IReadOnlyList<IVariableV1> variables)
    {
        foreach (var variable in variables)
        {
            MakeSlot(variable, "rms", new Ones());
            if (centered)
            {
                ZerosSlot(variable, "mg");
            }

            ZerosSlot(variable, "momentum");
        }
    }

    /// <inheritdoc/>
    protected override void Prepare()
    {
        _rate = learning_rate.ToSetting("learning_rate");
        _decay = new Operand(decay).ToSetting("decay");
        _momentum = new Operand(momentum).ToSetting("momentum");
        _epsilon = new Operand(epsilon).ToSetting("epsilon");
    }

    private protected override Node Apply(Tensor gradient, IVariableV1 variable)
    {
        var (rate, decay) = (As(_rate, variable), As(_decay, variable));
        var (momentum, epsilon) = (As(_momentum, variable), As(_epsilon, variable));
        var (ms, mom) = (Slot(variable, "rms"), Slot(variable, "momentum"));
        return centered
            ? ApplyCenteredRMSProp.Of(
                variable.Handle, Slot(variable, "mg"), ms, mom, rate, decay, momentum, epsilon, gradient,
                UseLocking)
            : ApplyRMSProp.Of(variable.Handle, ms, mom, rate, decay, momentum, epsilon, gradient, UseLocking);
    }
}
