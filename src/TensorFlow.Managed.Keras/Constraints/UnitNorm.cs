using System.Collections.Generic;

namespace Tensorflow.Keras.Constraints;

/// <summary>Vectors along an axis get length 1.</summary>
/// <param name="axis">The axes that a vector runs along; 0 for the kernel of a dense layer.</param>
public sealed class UnitNorm(Axis? axis = null) : Constraint
{
    private readonly Axis _axis = axis ?? 0;

    /// <inheritdoc/>
    public override Tensor Apply(Tensor w) => w / (Norms.Along(w, _axis) + Numbers.Epsilon);

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new() { ["axis"] = Norms.Written(_axis) };
}
