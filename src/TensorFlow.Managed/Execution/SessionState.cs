using System.Collections.Generic;
using Tensorflow.Ops;

namespace Tensorflow.Execution;

/// <summary>What a managed session keeps between runs: variables, and the state of random ops.</summary>
internal sealed class SessionState
{
    private readonly Dictionary<Operation, VariableMemory> _variables = [];
    private readonly Dictionary<(string Container, string Name), VariableMemory> _resources = [];
    private readonly Dictionary<Operation, object> _states = [];

    /// <summary>The memory behind a variable's node.</summary>
    public VariableMemory Variable(Operation op)
    {
        if (!_variables.TryGetValue(op, out var memory))
        {
            _variables[op] = memory = new VariableMemory(
                op.name, op.outputs[0].dtype, op.outputs[0].shape, isReference: true);
        }

        return memory;
    }

    /// <summary>The memory behind a handle: a captured variable's own, or this session's by shared name.</summary>
    /// <exception cref="InvalidArgumentError">Handles of one name disagree, or the handle is of something else.
    /// </exception>
    public VariableMemory Resource(Tensor handle)
    {
        var origin = HandleFacts.Origin(handle);
        if (origin.Resource is { } captured)
        {
            return captured;
        }

        var op = (Operation)origin.Producer!;
        if (HandleFacts.Of(origin) is not { } facts)
        {
            throw new InvalidArgumentError($"Expected the handle of a variable. Received: {origin}.", op.name);
        }

        var shared = op.Attrs.Str("shared_name");
        var key = (op.Attrs.Str("container"), shared.Length > 0 ? shared : op.name);
        if (!_resources.TryGetValue(key, out var memory))
        {
            _resources[key] = memory = new VariableMemory(key.Item2, facts.Type, facts.Shape);
        }

        return memory.DType == facts.Type && memory.DeclaredShape == facts.Shape
            ? memory
            : throw new InvalidArgumentError($"Two handles of the variable '{key.Item2}' differ: expected "
                + $"{memory.DType.as_numpy_name()} of shape {memory.DeclaredShape}. Received: "
                + $"{facts.Type.as_numpy_name()} of shape {facts.Shape}.", op.name);
    }

    /// <summary>What a stateful node keeps; null for most.</summary>
    public object? StateOf(Operation op, Shape[] outputShapes)
    {
        if (!_states.TryGetValue(op, out var state) && op.Op.CreateState(op.Attrs, outputShapes) is { } made)
        {
            _states[op] = state = made;
        }

        return state;
    }
}
