using System.Collections.Generic;
using Tensorflow.Keras.Activations;

namespace Tensorflow.Keras.Constraints;

/// <summary>Lengths of vectors along an axis are moved towards [min_value, max_value].</summary>
/// <param name="min_value">The least length.</param>
/// <param name="max_value">The greatest length.</param>
/// <param name="rate">How much of the way is gone in a step; 1: all of it.</param>
/// <param name="axis">The axes that a vector runs along; 0 for the kernel of a dense layer.</param>
public sealed class MinMaxNorm(double min_value = 0.0, double max_value = 1.0, double rate = 1.0, Axis? axis = null)
    : Constraint
{
    private readonly Axis _axis = axis ?? 0;

    /// <inheritdoc/>
    public override Tensor Apply(Tensor w)
    {
        var norms = Norms.Along(w, _axis);
        var desired = (Clip.Between(norms, min_value, max_value) * rate) + (norms * (1.0 - rate));
        return w * (desired / (norms + Numbers.Epsilon));
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new()
    {
        ["min_value"] = min_value,
        ["max_value"] = max_value,
        ["rate"] = rate,
        ["axis"] = Norms.Written(_axis),
    };
}
