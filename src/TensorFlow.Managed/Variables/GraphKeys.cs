namespace Tensorflow;

/// <summary>Names of the standard collections.</summary>
public static class GraphKeys
{
    /// <summary>Variables that are saved and shared.</summary>
    public const string GLOBAL_VARIABLES = "variables";

    /// <summary>Variables of one process only.</summary>
    public const string LOCAL_VARIABLES = "local_variables";

    /// <summary>Variables of metrics.</summary>
    public const string METRIC_VARIABLES = "metric_variables";

    /// <summary>Variables that optimizers change.</summary>
    public const string TRAINABLE_VARIABLES = "trainable_variables";

    /// <summary>Summaries that merge_all merges.</summary>
    public const string SUMMARIES = "summaries";

    /// <summary>Losses that get_total_loss adds up.</summary>
    public const string LOSSES = "losses";

    /// <summary>Losses made by regularizers.</summary>
    public const string REGULARIZATION_LOSSES = "regularization_losses";

    /// <summary>Ops to run with each training step.</summary>
    public const string UPDATE_OPS = "update_ops";

    /// <summary>The step counter.</summary>
    public const string GLOBAL_STEP = "global_step";

    /// <summary>Ops that make summaries.</summary>
    public const string SUMMARY_OP = "summary_op";

    /// <summary>Operations that train.</summary>
    public const string TRAIN_OP = "train_op";
}
