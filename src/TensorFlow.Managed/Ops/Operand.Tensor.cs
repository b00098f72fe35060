using Tensorflow.Ops;

namespace Tensorflow;

/// <content>Literals become tensors.</content>
public readonly partial struct Operand
{
    /// <summary>The tensor of this operand, made now if it is a literal.</summary>
    /// <param name="dtype">The element type to make, if the literal may not choose.</param>
    /// <param name="name">The name of the Const.</param>
    internal Tensor ToTensor(TF_DataType? dtype = null, string? name = null) =>
        Tensor ?? Constants.ToTensor(_value, dtype, name);

    /// <summary>The tensor of a setting such as a learning rate: Python's floats are float32.</summary>
    internal Tensor ToSetting(string name) => Tensor ?? Constants.ToTensor(
        _value, _value is double ? TF_DataType.TF_FLOAT : null, name);
}
