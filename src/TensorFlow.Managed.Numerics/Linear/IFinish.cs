using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Linear;

/// <summary>What becomes of the sums of a <see cref="PlacedProduct"/> before they are stored: a bias, an activation,
/// the factor of an activation's gradient.</summary>
public interface IFinish
{
    /// <summary>What the second operand of <see cref="Invoke"/> is taken from.</summary>
    static abstract FinishOperand Operand { get; }

    /// <summary>Maps each lane; must depend on no other lane.</summary>
    Vector512<float> Invoke(Vector512<float> sum, Vector512<float> operand);
}
