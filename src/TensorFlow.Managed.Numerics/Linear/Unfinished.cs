using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Linear;

/// <summary>Leaves the sums of a product as they are.</summary>
internal readonly struct Unfinished : IFinish
{
    /// <inheritdoc/>
    public static FinishOperand Operand => FinishOperand.None;

    /// <inheritdoc/>
    public Vector512<float> Invoke(Vector512<float> sum, Vector512<float> operand) => sum;
}
