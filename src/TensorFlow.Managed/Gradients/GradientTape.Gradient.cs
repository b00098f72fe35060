using System;
using System.Collections.Generic;
using Tensorflow.Gradients;
using Tensorflow.Ops.Arrays;

namespace Tensorflow;

/// <content>Gradients by tensors and variables, alone and in lists.</content>
public sealed partial class GradientTape
{
    /// <summary>The gradient of the sum of a target's elements by a tensor; null where it does not depend.</summary>
    /// <param name="output_gradients">The gradient to start with, of the target's shape; null: ones.</param>
    /// <exception cref="RuntimeError">The tape is not persistent and was used.</exception>
    public Tensor? gradient(
        Tensor target, Tensor source, Tensor? output_gradients = null,
        UnconnectedGradients unconnected_gradients = UnconnectedGradients.NONE) =>
        Take([target], [source], Starts(output_gradients), unconnected_gradients)[0];

    /// <summary>The gradient of the sum of a target's elements by a variable; null where it does not depend.</summary>
    public Tensor? gradient<TVariable>(
        Tensor target, TVariable source, Tensor? output_gradients = null,
        UnconnectedGradients unconnected_gradients = UnconnectedGradients.NONE)
        where TVariable : IVariableV1 => Take([target], [source], Starts(output_gradients), unconnected_gradients)[0];

    /// <summary>Gradients of the sum of a target's elements by each variable.</summary>
    public Tensor?[] gradient(
        Tensor target, IEnumerable<IVariableV1> sources, Tensor? output_gradients = null,
        UnconnectedGradients unconnected_gradients = UnconnectedGradients.NONE) =>
        Take([target], (IVariableV1[])[.. sources], Starts(output_gradients), unconnected_gradients);

    /// <summary>Gradients of the sum of a target's elements by each tensor.</summary>
    public Tensor?[] gradient(
        Tensor target, IEnumerable<Tensor> sources, Tensor? output_gradients = null,
        UnconnectedGradients unconnected_gradients = UnconnectedGradients.NONE) =>
        Take([target], (Tensor[])[.. sources], Starts(output_gradients), unconnected_gradients);

    /// <summary>Gradients of the sum of a target's elements by two tensors.</summary>
    public (Tensor?, Tensor?) gradient(Tensor target, (Tensor, Tensor) sources, Tensor? output_gradients = null) =>
        Pair(Take([target], [sources.Item1, sources.Item2], Starts(output_gradients), default));

    /// <summary>Gradients of the sum of a target's elements by two variables.</summary>
    public (Tensor?, Tensor?) gradient<TVariable>(
        Tensor target, (TVariable, TVariable) sources, Tensor? output_gradients = null)
        where TVariable : IVariableV1 =>
        Pair(Take([target], [sources.Item1, sources.Item2], Starts(output_gradients), default));

    /// <summary>The gradient of the sum of all targets' elements by a tensor.</summary>
    public Tensor? gradient(
        Tensor[] targets, Tensor source, Tensor?[]? output_gradients = null,
        UnconnectedGradients unconnected_gradients = UnconnectedGradients.NONE) =>
        Take(targets, [source], output_gradients, unconnected_gradients)[0];

    /// <summary>The gradient of the sum of all targets' elements by a variable.</summary>
    public Tensor? gradient<TVariable>(
        Tensor[] targets, TVariable source, Tensor?[]? output_gradients = null,
        UnconnectedGradients unconnected_gradients = UnconnectedGradients.NONE)
        where TVariable : IVariableV1 => Take(targets, [source], output_gradients, unconnected_gradients)[0];

    /// <summary>Gradients of the sum of all targets' elements by each variable.</summary>
    public Tensor?[] gradient(
        Tensor[] targets, IEnumerable<IVariableV1> sources, Tensor?[]? output_gradients = null,
        UnconnectedGradients unconnected_gradients = UnconnectedGradients.NONE) =>
        Take(targets, (IVariableV1[])[.. sources], output_gradients, unconnected_gradients);

    /// <summary>Gradients of the sum of all targets' elements by each tensor.</summary>
    public Tensor?[] gradient(
        Tensor[] targets, IEnumerable<Tensor> sources, Tensor?[]? output_gradients = null,
        UnconnectedGradients unconnected_gradients = UnconnectedGradients.NONE) =>
        Take(targets, (Tensor[])[.. sources], output_gradients, unconnected_gradients);

    /// <summary>Gradients of the sum of a target's elements by tensors and variables, mixed.</summary>
    /// <exception cref="TypeError">A source that is neither.</exception>
    public Tensor?[] gradient(
        Tensor target, IEnumerable<object> sources, Tensor? output_gradients = null,
        UnconnectedGradients unconnected_gradients = UnconnectedGradients.NONE) =>
        Take([target], [.. sources], Starts(output_gradients), unconnected_gradients);

    private static Tensor?[]? Starts(Tensor? given) => given is null ? null : [given];

    private static (Tensor?, Tensor?) Pair(Tensor?[] gradients) => (gradients[0], gradients[1]);

    // A variable of TensorFlow 1 is known by the read that ops share, another one by its handle.
    internal static object KeyOf(IVariableV1 variable) => TapeWalk.KeyOf(
        variable.Handle.dtype == TF_DataType.TF_RESOURCE ? variable.Handle : variable.GraphElement);

    private static object KeyOf(object source) => source switch
    {
        Tensor tensor => TapeWalk.KeyOf(tensor),
        IVariableV1 variable => KeyOf(variable),
        _ => throw new TypeError("Expected a tensor or variable as source of a gradient. "
            + $"Received: {source} of type {source?.GetType().Name ?? "null"}."),
    };

    private Tensor?[] Take(
        Tensor[] targets, ReadOnlySpan<object> list, Tensor?[]? starts, UnconnectedGradients unconnected)
    {
        var keys = new object[list.Length];
        if (starts is not null && starts.Length != targets.Length)
        {
            throw new ValueError($"Expected one output gradient for each of {targets.Length} targets. "
                + $"Received: {starts.Length}.");
        }

        foreach (var target in targets)
        {
            if (TapeWalk.IsDifferentiable(target.dtype))
            {
                continue;
            }

            Warn("The dtype of the target tensor must be floating (e.g. tf.float32) when calling "
                + $"GradientTape.gradient, got {target.dtype.as_numpy_name()}");
        }

        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = KeyOf(list[i]);
        }

        var gradients = Walk(targets, starts, keys);
        for (var i = 0; i < gradients.Length && unconnected == UnconnectedGradients.ZERO; i++)
        {
            gradients[i] ??= ZerosOf(list[i]);
        }

        return gradients;
    }

    private static Tensor ZerosOf(object source) => source switch
    {
        IVariableV1 variable => Creation.Zeros(variable.shape, variable.dtype),
        _ => ZerosLike.Internal((Tensor)source),
    };
}
