using System;

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

        var held = (value as IArrayValue)?.ToTensorData();
        var data = Constants.ToLiteral(held ?? value, dtype);
        if (shape is null || data.Shape == shape)
        {
            // an array may change later
            return ReferenceEquals(data, held) ? Target.Current.Constant(data.Copy(), name)
                : value is float or double or int or Array or IArrayValue ? Target.Current.Constant(data, name)
                : Const.Of(data, name);
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
