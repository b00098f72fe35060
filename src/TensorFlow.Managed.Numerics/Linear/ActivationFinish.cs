using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Linear;

/// <summary>activation(sum).</summary>
public readonly struct ActivationFinish<TActivation>(TActivation activation) : IFinish
    where TActivation : struct, IUnary<float>
{
    /// <inheritdoc/>
    public static FinishOperand Operand => FinishOperand.None;

    /// <inheritdoc/>
    public Vector512<float> Invoke(Vector512<float> sum, Vector512<float> operand) => activation.Invoke(sum);
}
