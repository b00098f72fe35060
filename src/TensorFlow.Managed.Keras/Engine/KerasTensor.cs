using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Engine;

/// <summary>A symbol of a model under construction: shape and element type of what a layer will give.</summary>
public sealed partial class KerasTensor
{
    /// <summary>A symbol that no layer has made yet.</summary>
    /// <param name="shape">-1 is an unknown size; the first is the batch.</param>
    public KerasTensor(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null)
    {
        (this.shape, this.dtype) = (shape, dtype);
        this.name = name ?? KerasNames.Unique("keras_tensor");
    }

    /// <summary>The input layer that gives this symbol, as the first layer of a Sequential.</summary>
    /// <exception cref="ValueError">Another layer gives it.</exception>
    public static implicit operator Layer(KerasTensor symbol) => symbol.Node?.Layer as InputLayer
        ?? throw new ValueError($"Expected the symbol of keras.Input as a layer. Received: {symbol}.");

    /// <summary>The shape; -1 is an unknown size.</summary>
    public Shape shape { get; }

    /// <summary>The element type.</summary>
    public TF_DataType dtype { get; }

    /// <summary>The name.</summary>
    public string name { get; }

    /// <summary>The call that gives it; null for none.</summary>
    internal KerasNode? Node { get; set; }

    /// <summary>Which output of the call it is.</summary>
    internal int Index { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"<KerasTensor shape={KerasText.Shape(shape)}, dtype={dtype.as_numpy_name()}, "
        + $"sparse=False, ragged=False, name={name}>";
}
