namespace Tensorflow.Keras;

/// <summary>What stands behind "keras".</summary>
public sealed class KerasInterface
{
    /// <summary>Functions between layers.</summary>
    public ActivationsApi activations { get; } = new();

    /// <summary>What weights start at.</summary>
    public InitializersApi initializers { get; } = new();

    /// <summary>Penalties that are added to the loss.</summary>
    public RegularizersApi regularizers { get; } = new();

    /// <summary>Where weights are put back to after each step.</summary>
    public ConstraintsApi constraints { get; } = new();

    /// <summary>What training makes small.</summary>
    public LossesApi losses { get; } = new();

    /// <summary>Numbers gathered over batches.</summary>
    public MetricsApi metrics { get; } = new();

    /// <summary>What moves weights against their gradients.</summary>
    public OptimizersApi optimizers { get; } = new();

    /// <summary>Random tensors, each decided by a seed.</summary>
    public RandomApi random { get; } = new();

    /// <summary>Seeds and names.</summary>
    public UtilsApi utils { get; } = new();
}
