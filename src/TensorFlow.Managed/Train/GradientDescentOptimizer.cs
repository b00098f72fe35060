using Tensorflow.Ops.Training;

namespace Tensorflow;

/// <summary>var ← var − learning_rate·gradient.</summary>
/// <param name="learning_rate">A number, tensor or variable.</param>
public sealed class GradientDescentOptimizer(
    Operand learning_rate, bool use_locking = false, string name = "GradientDescent") : Optimizer(use_locking, name)
{
    private Tensor _rate = null!;

    /// <inheritdoc/>
    protected override void Prepare() => _rate = learning_rate.ToSetting("learning_rate");

    private protected override Node Apply(Tensor gradient, IVariableV1 variable) => ApplyGradientDescent.Of(
        variable.Handle, As(_rate, variable), gradient, UseLocking);
}
