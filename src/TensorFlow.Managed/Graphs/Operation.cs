using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops;

namespace Tensorflow;

/// <summary>A node of a graph.</summary>
public sealed partial class Operation : Node
{
    private readonly Tensor[] _inputs;
    private readonly Operation[] _controls;

    internal Operation(
        Graph graph, Op op, string name, Tensor[] inputs, Operation[] controls, Attrs attrs, int id)
    {
        (this.graph, Op, this.name, _inputs, _controls, Attrs, Id) = (graph, op, name, inputs, controls, attrs, id);
    }

    /// <inheritdoc/>
    public override string type => Op.Def.Name;

    /// <inheritdoc/>
    public override string name { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Tensor> inputs => _inputs;

    /// <inheritdoc/>
    public override IReadOnlyList<Tensor> outputs => OutputTensors;

    /// <summary>The operations that this one waits for without taking a value of theirs.</summary>
    public IReadOnlyList<Operation> control_inputs => _controls;

    /// <summary>The graph that it is part of.</summary>
    public Graph graph { get; }

    /// <summary>Where it is to run, as "/job:ps/task:0/device:CPU:0"; empty: anywhere.</summary>
    public string device { get; internal set; } = "";

    internal override Attrs Attrs { get; }

    internal Op Op { get; }

    /// <summary>Place in the graph's order of creation.</summary>
    internal int Id { get; }

    internal override int Order => Id;

    internal Tensor[] OutputTensors { get; set; } = [];

    /// <summary>The groups that it is placed with: "loc:@name" of others, or its own.</summary>
    internal IEnumerable<string> ColocationGroups
    {
        get
        {
            var groups = Attrs.Has("_class")
                ? Attrs.Strs("_class").Where(c => c.StartsWith("loc:@", System.StringComparison.Ordinal)).ToArray()
                : [];
            return groups.Length > 0 ? groups : [$"loc:@{name}"];
        }
    }

    /// <summary>An operation stands for its first output.</summary>
    public static implicit operator Tensor(Operation op) => op.outputs[0];
}
