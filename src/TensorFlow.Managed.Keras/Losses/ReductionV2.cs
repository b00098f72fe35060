namespace Tensorflow.Keras.Losses;

/// <summary>How the losses of a batch become one.</summary>
public static class ReductionV2
{
    /// <summary>TensorFlow.NET's default: the mean over the batch.</summary>
    public const string AUTO = "auto";

    /// <summary>They stay as they are.</summary>
    public const string NONE = "none";

    /// <summary>Their sum.</summary>
    public const string SUM = "sum";

    /// <summary>Their sum over their number.</summary>
    public const string SUM_OVER_BATCH_SIZE = "sum_over_batch_size";

    /// <summary>Another name of the same.</summary>
    public const string MEAN = "mean";

    /// <summary>Their sum over that of the weights.</summary>
    public const string MEAN_WITH_SAMPLE_WEIGHT = "mean_with_sample_weight";

    /// <summary>TensorFlow.NET's name for the sum over that of the weights.</summary>
    public const string WEIGHTED_MEAN = "weighted_mean";

    /// <summary>The name as Keras 3 has it; null is none.</summary>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    internal static string Checked(string? reduction) => reduction switch
    {
        null => NONE,
        AUTO => SUM_OVER_BATCH_SIZE,
        WEIGHTED_MEAN => MEAN_WITH_SAMPLE_WEIGHT,
        NONE or SUM or SUM_OVER_BATCH_SIZE or MEAN or MEAN_WITH_SAMPLE_WEIGHT => reduction,
        _ => throw new ValueError("Invalid value for argument `reduction`. Expected one of {'sum_over_batch_size', "
            + $"'sum', 'mean', 'mean_with_sample_weight', 'none', None}}. Received: reduction={reduction}"),
    };
}
