using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>The first of two inputs less the second.</summary>
public sealed class Subtract(string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
    : Merge(name, trainable, dtype)
{
    /// <inheritdoc/>
    public override void build(KerasShapesWrapper input_shape)
    {
        base.build(input_shape);
        if (input_shape.Shapes.Count != 2)
        {
            throw new ValueError("A `Subtract` layer should be called on exactly 2 inputs. Received: "
                + $"input_shape={KerasText.List(input_shape.Shapes)}");
        }
    }

    internal static Subtract FromConfig(LayerReader c) => new(c.Name, c.Trainable, c.DType);

    private protected override Tensor Combine(Tensor[] inputs) => inputs[0] - inputs[1];
}
