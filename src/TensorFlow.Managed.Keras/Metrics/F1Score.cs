using System.Collections.Generic;

namespace Tensorflow.Keras.Metrics;

/// <summary>2·precision·recall / (precision + recall), a class or over all.</summary>
/// <param name="average">null: a number a class; "micro", "macro" or "weighted".</param>
/// <param name="threshold">Predictions above it are positive, in (0, 1]; null: the largest one is.</param>
/// <param name="name">What logs call it.</param>
public sealed class F1Score(
    string? average = null, double? threshold = null, string? name = "f1_score",
    TF_DataType dtype = TF_DataType.TF_FLOAT) : FBetaScore(average, 1.0, threshold, name, dtype)
{
    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config()
    {
        var config = base.get_config();
        config.Remove("beta");
        return config;
    }
}
