namespace Tensorflow.Ops.Arrays;

/// <summary>tf.constant.</summary>
internal static class ConstantTensor
{
    /// <summary>A Const of the value, repeated to a shape where one is given.</summary>
    /// <exception cref="TypeError">More or fewer values than the shape has elements.</exception>
    public static Tensor Of(object value, TF_DataType? dtype, Shape? shape, string name)
    {
        if (value is Tensor tensor)
        {
            return tensor.Data is { } eager ? Const.Of(eager, name) : throw new TypeError(
                $"List of Tensors when single Tensor expected: expected a value. Received: {tensor}.");
        }

        var data = Constants.ToData(value, dtype);
        if (shape is null || data.Shape == shape)
        {
            return Const.Of(data, name);
        }

        if (data.Count == shape.size)
        {
            return Const.Of(data.WithShape(shape), name);
        }

        return data.Count == 1
            ? Const.Of(Creation.Repeat(data, shape), name)
            : throw new TypeError(
                $"Eager execution of tf.constant with unsupported shape. Tensor {data.Shape} converted "
                + $"from {value.GetType().Name} has {data.Count} elements, but got `shape` {shape} with {shape.size} "
                + "elements).");
    }
}
