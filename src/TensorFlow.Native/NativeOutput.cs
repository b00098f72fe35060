using System;
using System.Globalization;

namespace Tensorflow.Native;

/// <summary>One output of an operation: what is fed or fetched.</summary>
/// <param name="Operation">The operation's full name, such as "GAN/Generator/dense/MatMul".</param>
/// <param name="Index">Which of its outputs, from 0.</param>
public readonly record struct NativeOutput(string Operation, int Index = 0)
{
    /// <summary>Reads a tensor's name: "name:1", or "name" for output 0.</summary>
    public static implicit operator NativeOutput(string name) => Parse(name);

    /// <summary>Reads a tensor's name: "name:1", or "name" for output 0.</summary>
    public static NativeOutput Parse(string name)
    {
        var colon = name.LastIndexOf(':');
        return colon >= 0 && int.TryParse(
            name.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new(name[..colon], index)
            : new(name);
    }

    /// <summary>An output of one of our graphs' operations.</summary>
    internal static NativeOutput Of(Tensor tensor) => new(tensor.Producer!.name, tensor.value_index);

    /// <summary>The tensor's name, such as "Mean:0".</summary>
    public override string ToString() => $"{Operation}:{Index}";
}
