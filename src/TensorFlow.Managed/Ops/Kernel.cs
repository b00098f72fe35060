using System;

namespace Tensorflow.Ops;

/// <summary>Computes a node's outputs from its inputs, in memory that is there already.</summary>
internal delegate void Kernel(KernelContext k);

/// <summary>What is fixed when a kernel is bound to a node: attributes, shapes, state.</summary>
internal sealed record Binding(
    string NodeName, Attrs Attrs, TF_DataType[] InputTypes, Shape[] InputShapes, Shape[] OutputShapes, object? State)
{
    /// <summary>Refuses a value at run time, with the node's name.</summary>
    public InvalidArgumentError Invalid(string message) => new($"{message} [[{{{{node {NodeName}}}}}]]", NodeName);
}

/// <summary>A node's memory while its kernel runs.</summary>
internal sealed class KernelContext(TensorData[] inputs, TensorData[] outputs)
{
    public int InputCount => inputs.Length;

    public ReadOnlySpan<T> Input<T>(int i)
        where T : unmanaged => inputs[i].Span<T>();

    /// <summary>A variable's memory, for the ops that change it.</summary>
    public Span<T> Ref<T>(int i)
        where T : unmanaged => inputs[i].Span<T>();

    public Span<T> Output<T>(int i)
        where T : unmanaged => outputs[i].Span<T>();

    public TensorData In(int i) => inputs[i];

    public TensorData Out(int i) => outputs[i];
}
