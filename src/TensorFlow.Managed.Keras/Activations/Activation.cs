using System;
using Tensorflow.Keras.Activations;

namespace Tensorflow.Keras;

/// <summary>A function between layers, elementwise or softmax and its kin: of a name or of any function.</summary>
/// <param name="function">Computes the output of an input.</param>
/// <param name="name">What get_config writes; null: a function that Keras has no name for.</param>
public sealed class Activation(Func<Tensor, Tensor> function, string? name = null)
{
    /// <summary>Keras's name, such as "leaky_relu"; "function" for one that it has no name for.</summary>
    public string Name { get; } = name ?? "function";

    /// <summary>The function itself.</summary>
    public Func<Tensor, Tensor> ActivationFunction { get; } = function;

    /// <summary>The activation of Keras's name; the linear one for null.</summary>
    /// <exception cref="ValueError">Keras has none of that name.</exception>
    public static implicit operator Activation(string? name) => ActivationTable.Get(name);

    /// <summary>An activation of one's own.</summary>
    public static implicit operator Activation(Func<Tensor, Tensor> function) => new(function);

    /// <summary>An activation of one's own that takes the name of its node, as TensorFlow.NET has it.</summary>
    public static implicit operator Activation(Func<Tensor, string?, Tensor> function) => new(x => function(x, null));

    /// <summary>The output for an input.</summary>
    public Tensor Apply(Tensor input, string? name = null) => ActivationFunction(input);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
