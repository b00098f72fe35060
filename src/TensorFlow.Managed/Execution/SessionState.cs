using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Execution;

/// <summary>What a managed session keeps between runs: variables, and the state of random ops.</summary>
internal sealed class SessionState
{
    private readonly Dictionary<Operation, VariableMemory> _variables = [];
    private readonly Dictionary<Operation, object> _states = [];

    /// <summary>The memory behind a variable's node.</summary>
    public VariableMemory Variable(Operation op)
    {
        if (!_variables.TryGetValue(op, out var state))
        {
            _variables[op] = state = new VariableMemory(
                op.name, op.outputs[0].dtype, op.outputs[0].shape);
        }

        return state;
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

    /// <summary>Variables seen so far, by name.</summary>
    public IEnumerable<VariableMemory> Variables =>
        _variables.Values.OrderBy(v => v.Name, System.StringComparer.Ordinal);
}
