namespace Tensorflow;

/// <summary>tf.GraphKeys: the names of the standard collections.</summary>
public sealed class GraphKeyNames
{
    internal GraphKeyNames()
    {
    }

    /// <summary>Variables that are saved and shared.</summary>
    public string GLOBAL_VARIABLES => Tensorflow.GraphKeys.GLOBAL_VARIABLES;

    /// <summary>Variables of one process only.</summary>
    public string LOCAL_VARIABLES => Tensorflow.GraphKeys.LOCAL_VARIABLES;

    /// <summary>Variables of metrics.</summary>
    public string METRIC_VARIABLES => Tensorflow.GraphKeys.METRIC_VARIABLES;

    /// <summary>Variables that optimizers change.</summary>
    public string TRAINABLE_VARIABLES => Tensorflow.GraphKeys.TRAINABLE_VARIABLES;

    /// <summary>Summaries that merge_all merges.</summary>
    public string SUMMARIES => Tensorflow.GraphKeys.SUMMARIES;

    /// <summary>Losses that get_total_loss adds up.</summary>
    public string LOSSES => Tensorflow.GraphKeys.LOSSES;

    /// <summary>Losses made by regularizers.</summary>
    public string REGULARIZATION_LOSSES => Tensorflow.GraphKeys.REGULARIZATION_LOSSES;

    /// <summary>Ops to run with each training step.</summary>
    public string UPDATE_OPS => Tensorflow.GraphKeys.UPDATE_OPS;

    /// <summary>The step counter.</summary>
    public string GLOBAL_STEP => Tensorflow.GraphKeys.GLOBAL_STEP;

    /// <summary>Ops that make summaries.</summary>
    public string SUMMARY_OP => Tensorflow.GraphKeys.SUMMARY_OP;

    /// <summary>Operations that train.</summary>
    public string TRAIN_OP => Tensorflow.GraphKeys.TRAIN_OP;
}
