using System.Collections.Generic;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras;

/// <summary>What stands behind "keras": models, layers, optimizers and the rest.</summary>
public sealed class KerasInterface
{
    internal KerasInterface()
    {
    }

    /// <summary>Layers.</summary>
    public LayersApi layers { get; } = new();

    /// <summary>Activations.</summary>
    public ActivationsApi activations { get; } = new();

    /// <summary>Initializers.</summary>
    public InitializersApi initializers { get; } = new();

    /// <summary>Regularizers.</summary>
    public RegularizersApi regularizers { get; } = new();

    /// <summary>Constraints.</summary>
    public ConstraintsApi constraints { get; } = new();

    /// <summary>Losses.</summary>
    public LossesApi losses { get; } = new();

    /// <summary>Metrics.</summary>
    public MetricsApi metrics { get; } = new();

    /// <summary>Optimizers and learning-rate schedules.</summary>
    public OptimizersApi optimizers { get; } = new();

    /// <summary>Callbacks.</summary>
    public CallbacksApi callbacks { get; } = new();

    /// <summary>Models from JSON.</summary>
    public ModelsApi models { get; } = new();

    /// <summary>Random tensors.</summary>
    public RandomApi random { get; } = new();

    /// <summary>Seeds and names.</summary>
    public UtilsApi utils { get; } = new();

    /// <summary>What holds for all of Keras.</summary>
    public ConfigApi config { get; } = new();

    /// <summary>The same by its older name.</summary>
    public ConfigApi backend => config;

    /// <summary>The symbol of a model's input.</summary>
    /// <param name="shape">Sizes of one sample, the batch left out; -1 is unknown.</param>
    /// <param name="batch_size">How many samples; -1: any number.</param>
    /// <param name="batch_shape">The full shape, instead of both.</param>
    public KerasTensor Input(
        Shape? shape = null, int batch_size = -1, string? name = null, TF_DataType dtype = TF_DataType.TF_FLOAT,
        Shape? batch_shape = null) => new InputLayer(shape, batch_size, dtype, batch_shape, name).Symbol;

    /// <summary>The model between symbols.</summary>
    /// <exception cref="ValueError">An output does not follow from the inputs.</exception>
    public Functional Model(Tensors inputs, Tensors outputs, string? name = null) => new(inputs, outputs, name);

    /// <summary>Layers one after another.</summary>
    public Sequential Sequential(IEnumerable<Layer>? layers = null, string? name = null) => new(layers, name);

    /// <summary>Layers one after another.</summary>
    public Sequential Sequential(params Layer[] layers) => new(layers);
}
