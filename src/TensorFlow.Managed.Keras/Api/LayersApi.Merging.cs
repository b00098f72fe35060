using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras;

/// <content>Layers that make one tensor of several, and the same applied at once.</content>
public sealed partial class LayersApi
{
    /// <summary>Its inputs laid end to end along an axis.</summary>
    public Concatenate Concatenate(
        int axis = -1, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(axis, name, trainable, dtype);

    /// <summary>The product of two inputs, sample by sample, summed along one axis of each.</summary>
    /// <param name="axes">One axis for both inputs, or one for each; not the batch.</param>
    /// <param name="normalize">Vectors along these axes are made length 1 before.</param>
    public Dot Dot(
        Axis axes, bool normalize = false, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(axes, normalize, name, trainable, dtype);

    /// <summary>The sum of its inputs.</summary>
    public Add Add(string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, trainable, dtype);

    /// <summary>The first of two inputs less the second.</summary>
    public Subtract Subtract(string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, trainable, dtype);

    /// <summary>The product of its inputs.</summary>
    public Multiply Multiply(string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, trainable, dtype);

    /// <summary>The mean of its inputs.</summary>
    public Average Average(string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, trainable, dtype);

    /// <summary>The largest of its inputs, elementwise.</summary>
    public Maximum Maximum(string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, trainable, dtype);

    /// <summary>The smallest of its inputs, elementwise.</summary>
    public Minimum Minimum(string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, trainable, dtype);

    /// <summary>The inputs laid end to end along an axis.</summary>
    public Tensors concatenate(Tensors inputs, int axis = -1, string? name = null) =>
        new Concatenate(axis, name).Apply(inputs);

    /// <summary>The product of two inputs, sample by sample, summed along one axis of each.</summary>
    public Tensors dot(Tensors inputs, Axis axes, bool normalize = false, string? name = null) =>
        new Dot(axes, normalize, name).Apply(inputs);

    /// <summary>The sum of the inputs.</summary>
    public Tensors add(Tensors inputs, string? name = null) => new Add(name).Apply(inputs);

    /// <summary>The first of two inputs less the second.</summary>
    public Tensors subtract(Tensors inputs, string? name = null) => new Subtract(name).Apply(inputs);

    /// <summary>The product of the inputs.</summary>
    public Tensors multiply(Tensors inputs, string? name = null) => new Multiply(name).Apply(inputs);

    /// <summary>The mean of the inputs.</summary>
    public Tensors average(Tensors inputs, string? name = null) => new Average(name).Apply(inputs);

    /// <summary>The largest of the inputs, elementwise.</summary>
    public Tensors maximum(Tensors inputs, string? name = null) => new Maximum(name).Apply(inputs);

    /// <summary>The smallest of the inputs, elementwise.</summary>
    public Tensors minimum(Tensors inputs, string? name = null) => new Minimum(name).Apply(inputs);
}
