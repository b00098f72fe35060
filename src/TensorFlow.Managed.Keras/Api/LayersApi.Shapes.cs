using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras;

/// <content>Layers that change shapes.</content>
public sealed partial class LayersApi
{
    /// <summary>Each sample as one vector.</summary>
    public Flatten Flatten(
        string? data_format = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT, Shape? input_shape = null) =>
        new(data_format, name, trainable, dtype) { SampleShape = input_shape };

    /// <summary>Each sample in another shape.</summary>
    /// <param name="target_shape">The shape of a sample; one size may be -1, which is what is left.</param>
    public Reshape Reshape(
        Shape target_shape, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT,
        Shape? input_shape = null) =>
        new(target_shape, name, trainable, dtype) { SampleShape = input_shape };

    /// <summary>The axes of each sample in another order.</summary>
    /// <param name="dims">Where each axis comes from, from 1 on; the batch stays.</param>
    public Permute Permute(
        Axis dims, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(dims, name, trainable, dtype);

    /// <summary>Each vector n times.</summary>
    public RepeatVector RepeatVector(
        int n, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(n, name, trainable, dtype);

    /// <summary>Zeros around images.</summary>
    /// <param name="padding">How many rows and columns; null: one on each side.</param>
    public ZeroPadding2D ZeroPadding2D(
        Borders? padding = null, string? data_format = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(padding, data_format, name, trainable, dtype);

    /// <summary>Takes rows and columns from the edges of images.</summary>
    /// <param name="cropping">How many rows and columns; null: none.</param>
    public Cropping2D Cropping2D(
        Borders? cropping = null, string? data_format = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(cropping, data_format, name, trainable, dtype);

    /// <summary>Each time step several times.</summary>
    public UpSampling1D UpSampling1D(
        int size = 2, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(size, name, trainable, dtype);

    /// <summary>Each row and column of images several times.</summary>
    /// <param name="size">Null: twice.</param>
    /// <param name="interpolation">Only "nearest" can be computed.</param>
    public UpSampling2D UpSampling2D(
        Shape? size = null, string? data_format = null, string interpolation = "nearest", string? name = null,
        bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(size, data_format, interpolation, name, trainable, dtype);
}
