using System;
using System.Collections.Generic;

namespace Tensorflow;

/// <summary>What stands where an op takes a tensor: a tensor, or a literal that becomes one with the op.</summary>
/// <remarks>As in Python a literal turns into a Const inside the op's name scope ("Pow/y") and takes the element type
/// of the tensors beside it; alone it keeps the type of the C# literal.</remarks>
public readonly partial struct Operand
{
    private readonly object? _value;

    /// <summary>A tensor, or anything that a Const can be made of.</summary>
    public Operand(object? value) => _value = value;

    /// <summary>The tensor, if it is one already.</summary>
    public Tensor? Tensor => _value as Tensor ?? (_value as ITensorConvertible)?.AsTensor();

    /// <summary>The element type of a tensor or of what stands for one; null for a literal.</summary>
    internal TF_DataType? DType => _value switch
    {
        Tensor tensor => tensor.dtype,
        ITensorConvertible convertible => convertible.dtype,
        _ => null,
    };

    /// <summary>The static shape of a tensor or of what stands for one; null for a literal.</summary>
    internal Shape? StaticShape => _value switch
    {
        Tensor tensor => tensor.shape,
        ITensorConvertible convertible => convertible.shape,
        _ => null,
    };

    internal object? Value => _value;

    /// <summary>A tensor.</summary>
    public static implicit operator Operand(Tensor? value) => new(value);

    /// <summary>A literal.</summary>
    public static implicit operator Operand(float value) => new(value);

    /// <summary>A literal.</summary>
    public static implicit operator Operand(double value) => new(value);

    /// <summary>A literal.</summary>
    public static implicit operator Operand(int value) => new(value);

    /// <summary>A literal.</summary>
    public static implicit operator Operand(long value) => new(value);

    /// <summary>A literal.</summary>
    public static implicit operator Operand(bool value) => new(value);

    /// <summary>A literal.</summary>
    public static implicit operator Operand(string value) => new(value);

    /// <summary>Any .NET array of numbers.</summary>
    public static implicit operator Operand(Array value) => new(value);

    /// <summary>A list of scalar tensors, which is packed.</summary>
    public static implicit operator Operand(List<Tensor> value) => new(value);

    /// <summary>A shape as a vector of its sizes.</summary>
    public static implicit operator Operand(Shape value) => new(value);
}
