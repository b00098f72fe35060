using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Linear;

/// <summary>activation(op(sum, operand)), the operand by elements.</summary>
public readonly struct ElementFinish<TOp, TActivation>(TOp op, TActivation activation) : IFinish
    where TOp : struct, IBinary<float>
    where TActivation : struct, IUnary<float>
{
    /// <inheritdoc/>
    public static FinishOperand Operand => FinishOperand.Elements;

    /// <inheritdoc/>
    public Vector512<float> Invoke(Vector512<float> sum, Vector512<float> operand) =>
        activation.Invoke(op.Invoke(sum, operand));
}
