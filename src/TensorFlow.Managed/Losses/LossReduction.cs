using System;

namespace Tensorflow.Losses;

/// <summary>How losses of elements become one: tf.losses.Reduction.</summary>
internal static class LossReduction
{
    public const string None = "none";
    public const string Sum = "weighted_sum";
    public const string Mean = "weighted_mean";
    public const string SumOverBatchSize = "weighted_sum_over_batch_size";
    public const string SumByNonzeroWeights = "weighted_sum_by_nonzero_weights";

    // TensorFlow's list names the last one twice
    private static readonly string[] All =
        [None, Sum, Mean, SumOverBatchSize, SumByNonzeroWeights, SumByNonzeroWeights];

    /// <exception cref="ValueError">There is no such reduction.</exception>
    public static void Check(string reduction)
    {
        if (Array.IndexOf(All, reduction) < 0)
        {
            throw new ValueError(
                $"Invalid Reduction Key {reduction}. Key should be one of ('{string.Join("', '", All)}').");
        }
    }
}
