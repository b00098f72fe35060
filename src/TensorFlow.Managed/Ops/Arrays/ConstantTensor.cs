namespace Tensorflow.Ops.Arrays;

/// <summary>tf.constant.</summary>
internal static class ConstantTensor
{
    /// <summary>A Const of the value, repeated to a shape where one is given.</summary>
    /// <exception cref="TypeError">A value of another kind, or eagerly more or fewer than elements.</exception>
    /// <exception cref="ValueError">In a graph, more values than elements.</exception>
    public static Tensor Of(object value, TF_DataType? dtype, Shape? shape, string name)
    {
        if (value is Tensor tensor)
        {
            return tensor.Data is { } eager ? Const.Of(eager, name) : throw new TypeError(
                $"List of Tensors when single Tensor expected: expected a value. Received: {tensor}.");
        }

        var data = Constants.ToLiteral(value, dtype);
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
            : Const.Of(Target.Current.Fitted(data, shape), name);
    }
}
