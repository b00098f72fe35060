using System.Collections.Generic;

namespace Tensorflow.Keras.Constraints;

/// <summary>Vectors along an axis that are longer than max_value are made that long.</summary>
/// <param name="max_value">The greatest length.</param>
/// <param name="axis">The axes that a vector runs along; 0 for the kernel of a dense layer.</param>
public sealed class MaxNorm(double max_value = 2.0, Axis? axis = null) : Constraint
{
    private readonly Axis _axis = axis ?? 0;

    /// <inheritdoc/>
    public override Tensor Apply(Tensor w)
    {
        var norms = Norms.Along(w, _axis);
        var desired = Activations.Clip.Between(norms, 0.0, max_value);
        return w * (desired / (norms + Numbers.Epsilon));
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() =>
        new() { ["max_value"] = max_value, ["axis"] = Norms.Written(_axis) };
}
