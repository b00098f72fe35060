using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Execution;

/// <summary>What a managed session keeps between runs: variables, and the state of random ops.</summary>
internal sealed class SessionState
{
    private readonly Dictionary<Operation, VariableState> _variables = [];
    private readonly Dictionary<Operation, object> _states = [];

    /// <summary>The memory behind a variable's node.</summary>
    public VariableState Variable(Operation op)
    {
        if (!_variables.TryGetValue(op, out var state))
        {
            _variables[op] = state = new VariableState(op);
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
    public IEnumerable<VariableState> Variables =>
        _variables.Values.OrderBy(v => v.Name, System.StringComparer.Ordinal);
}

/// <summary>One variable of a session.</summary>
internal sealed class VariableState(Operation op)
{
    private TensorData? _data;

    public string Name => op.name;

    /// <summary>A value was assigned.</summary>
    public bool Initialized { get; set; }

    /// <summary>
    /// The memory; pinned, so that plans may hold on to it. Without elements while the shape is open.
    /// </summary>
    public TensorData Data => _data ??= Allocate(op.outputs[0].shape is { IsFullyDefined: true } known ? known : 0);

    /// <summary>Memory for a value of that shape: the same as before where the shape is.</summary>
    public TensorData Resize(Shape shape) => _data is { } data && data.Shape == shape ? data : _data = Allocate(shape);

    /// <summary>Refuses a read before a value was assigned.</summary>
    public void CheckInitialized()
    {
        if (!Initialized)
        {
            throw new FailedPreconditionError(
                $"Attempting to use uninitialized value {Name}: expected its initializer (or "
                + $"tf.global_variables_initializer) to have run in this session. [[{{{{node {Name}}}}}]]", Name);
        }
    }

    private TensorData Allocate(Shape shape) => TensorData.Allocate(op.outputs[0].dtype, shape, pinned: true);
}
