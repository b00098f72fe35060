using System.Collections.Generic;
using Tensorflow.Ops.Training;

namespace Tensorflow;

/// <summary>accum ← momentum·accum + gradient; var ← var − learning_rate·accum.</summary>
/// <param name="learning_rate">A number, tensor or variable.</param>
/// <param name="momentum">A number, tensor or variable, usually in [0, 1).</param>
public sealed class MomentumOptimizer(
    Operand learning_rate, Operand momentum, bool use_locking = false, string name = "Momentum",
    bool use_nesterov = false) : Optimizer(use_locking, name)
{
    private Tensor _rate = null!;
    private Tensor _momentum = null!;

    /// <inheritdoc/>
    protected override void CreateSlots(IReadOnlyList<IVariableV1> variables)
    {
        foreach (var variable in variables)
        {
            ZerosSlot(variable, "momentum");
        }
    }

    /// <inheritdoc/>
    protected override void Prepare()
    {
        _rate = learning_rate.ToSetting("learning_rate");
        _momentum = momentum.ToSetting("momentum");
    }

    private protected override Node Apply(Tensor gradient, IVariableV1 variable) => ApplyMomentum.Of(
        variable.Handle, Slot(variable, "momentum"), As(_rate, variable), gradient, As(_momentum, variable),
        UseLocking, use_nesterov);
}
