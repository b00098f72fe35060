using Tensorflow.Losses;

namespace Tensorflow;

/// <summary>tf.losses.Reduction: how losses of elements become one.</summary>
public sealed class LossReductionNames
{
    internal LossReductionNames()
    {
    }

    /// <summary>The weighted losses as they are.</summary>
    public string NONE => LossReduction.None;

    /// <summary>Their sum.</summary>
    public string SUM => LossReduction.Sum;

    /// <summary>Their sum over the sum of the weights.</summary>
    public string MEAN => LossReduction.Mean;

    /// <summary>Their sum over the number of losses.</summary>
    public string SUM_OVER_BATCH_SIZE => LossReduction.SumOverBatchSize;

    /// <summary>Their sum over the number of losses whose weight is not 0.</summary>
    public string SUM_BY_NONZERO_WEIGHTS => LossReduction.SumByNonzeroWeights;

    /// <summary>The same.</summary>
    public string SUM_OVER_NONZERO_WEIGHTS => LossReduction.SumByNonzeroWeights;
}
