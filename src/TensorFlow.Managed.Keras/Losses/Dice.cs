using System.Collections.Generic;

namespace Tensorflow.Keras.Losses;

/// <summary>1 − 2·Σ y_true·y_pred / (Σ y_true + Σ y_pred).</summary>
/// <param name="axis">The axes that are summed over; null: all.</param>
/// <param name="reduction">How the losses of a batch become one; null: they stay.</param>
/// <param name="name">Its name.</param>
public sealed class Dice(
    string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "dice",
    Axis? axis = null)
    : LossFunctionWrapper((t, p) => Regressions.Dice(t, p, axis), reduction, name)
{
    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["axis"] = axis is null ? null : Constraints.Norms.Written(axis),
    };
}
