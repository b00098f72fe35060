using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Graphs;

namespace Tensorflow;

/// <summary>A computation as data: operations, in order of creation, on the tensors between them.</summary>
public partial class Graph : IDisposable
{
    private readonly List<Operation> _operations = [];
    private readonly Dictionary<string, Operation> _byName = [];
    private readonly Dictionary<Tensor, List<Operation>> _consumers = [];

    /// <summary>An empty graph, which is not the default one yet.</summary>
    public Graph() => Target = new GraphTarget(this);

    /// <summary>The seed that random ops without a seed of their own follow; null: unpredictable.</summary>
    public long? seed { get; set; }

    /// <summary>No more operations may be added.</summary>
    public bool finalized { get; private set; }

    /// <summary>Grows with every operation; sessions notice changes by it.</summary>
    public int version => _operations.Count;

    internal NameTable Names { get; } = new();

    internal DependencyScopes Dependencies { get; } = new();

    internal PlacementScopes Placement { get; } = new();

    internal GraphTarget Target { get; }

    /// <summary>How many random ops have asked for a seed without giving one.</summary>
    internal long SeedRequests { get; set; }

    /// <summary>Python's names for variable scopes and their store live with the graph.</summary>
    internal Dictionary<Type, object> Attachments { get; } = [];

    internal IReadOnlyList<Operation> Operations => _operations;

    /// <summary>All operations in order of creation.</summary>
    public Operation[] get_operations() => [.. _operations];

    /// <summary>The operation of that name.</summary>
    /// <exception cref="KeyError">There is none.</exception>
    /// <exception cref="ValueError">It is the name of a tensor.</exception>
    public Operation get_operation_by_name(string name) => _byName.TryGetValue(name, out var op)
        ? op
        : name.Contains(':')
        ? throw new ValueError($"Name '{name}' appears to refer to a Tensor, not a Operation. Received: '{name}'.")
        : throw new KeyError($"The name '{name}' refers to an Operation not in the graph. Expected the name of one of "
            + $"its {_operations.Count} operations. Received: '{name}'.");

    /// <summary>The operation of that name, as TensorFlow.NET names the call.</summary>
    public Operation OperationByName(string name) => get_operation_by_name(name);

    /// <summary>The tensor of a name such as "dense/MatMul:0".</summary>
    /// <exception cref="ValueError">The name has no output number.</exception>
    /// <exception cref="KeyError">No such operation or output.</exception>
    public Tensor get_tensor_by_name(string name)
    {
        var colon = name.LastIndexOf(':');
        if (colon < 0 || !int.TryParse(name[(colon + 1)..], out var index))
        {
            throw new ValueError((_byName.ContainsKey(name)
                ? $"The name '{name}' refers to an Operation, not a Tensor. Tensor names must be of the form "
                : $"The name '{name}' looks like an (invalid) Operation name, not a Tensor. Tensor names must be of "
                    + "the form ") + $"\"<op_name>:<output_index>\". Received: '{name}'.");
        }

        var op = _byName.GetValueOrDefault(name[..colon])
            ?? throw new KeyError($"The name '{name}' refers to a Tensor which does not exist. The operation, "
                + $"'{name[..colon]}', does not exist in the graph. Received: '{name}'.");
        return index >= 0 && index < op.outputs.Count
            ? op.outputs[index]
            : throw new KeyError($"The name '{name}' refers to a Tensor which does not exist. The operation, "
                + $"'{op.name}', exists but only has {op.outputs.Count} outputs. Received: '{name}'.");
    }

    /// <summary>An unused name within the current scope.</summary>
    public string unique_name(string name, bool mark_as_used = true) => Names.Unique(name, mark_as_used);

    /// <summary>Refuses further operations.</summary>
    public void finalize() => finalized = true;

    /// <summary>True if the tensor can be fed (all but what is a variable's handle).</summary>
    public bool is_feedable(Tensor tensor) => tensor.dtype is not (TF_DataType.TF_RESOURCE or TF_DataType.TF_VARIANT);

    /// <summary>Makes this graph the default one of the thread and chooses graph mode; Dispose leaves.</summary>
    public Graph as_default()
    {
        DefaultGraph.Push(this);
        return this;
    }

    /// <summary>Ends the latest <see cref="as_default"/>; the mode before it is back.</summary>
    public void Exit() => DefaultGraph.Pop(this);

    /// <summary>Ends the latest <see cref="as_default"/> of this thread, if there is one.</summary>
    public void Dispose()
    {
        if (DefaultGraph.Holds(this))
        {
            Exit();
        }
    }

    /// <summary>Ops added until disposal run on that device.</summary>
    public IDisposable device(string? device_name) =>
        Placement.Device(device_name is null ? null : _ => device_name);

    /// <summary>Ops added until disposal run where the function says.</summary>
    public IDisposable device(Func<Operation, string> device_function) => Placement.Device(device_function);

    /// <summary>
    /// Variables added until disposal lie in the container of that name: on servers that several sessions use, those
    /// of other containers are others, whatever they are called.
    /// </summary>
    public IDisposable container(string container_name) => Placement.Container(container_name);

    /// <summary>Ops added until disposal wait for these operations.</summary>
    public IDisposable control_dependencies(params Operation[]? control_inputs) => Dependencies.Enter(control_inputs);

    /// <inheritdoc/>
    public override string ToString() => $"<Graph of {_operations.Count} operations>";

    /// <summary>The operations that take this tensor, in order of creation.</summary>
    internal IReadOnlyList<Operation> Consumers(Tensor tensor) =>
        _consumers.TryGetValue(tensor, out var found) ? found : [];

    internal bool Contains(string name) => _byName.ContainsKey(name);

    /// <summary>What of a kind belongs to this graph, made at first use.</summary>
    internal T Attached<T>(Func<T> make)
        where T : class
    {
        if (!Attachments.TryGetValue(typeof(T), out var found))
        {
            Attachments[typeof(T)] = found = make();
        }

        return (T)found;
    }

    /// <summary>What stands here for tensors of a function that was taken in, while its gradients are made.</summary>
    internal IReadOnlyDictionary<Tensor, Tensor>? Translation { get; set; }

    /// <summary>Nodes run in the order in which they were added, changes of variables included.</summary>
    internal virtual bool RunsInProgramOrder => false;

    /// <summary>Tensors from elsewhere can be inputs of its nodes: a function captures them.</summary>
    internal virtual bool TakesOthers => false;

    /// <summary>What stands in this graph for a tensor from elsewhere that an op takes.</summary>
    /// <exception cref="TypeError">The tensor is eager: a plain graph takes none.</exception>
    /// <exception cref="ValueError">The tensor is of another graph.</exception>
    internal virtual Tensor Admit(Tensor tensor, string op, string name) => throw (tensor.Data is not null
        ? new TypeError($"Expected a tensor of the graph as input of {op} '{name}'. "
            + "Received: an eager tensor; use tf.constant inside the graph.")
        : GraphTarget.OtherGraph(tensor, null));

    /// <summary>Those of the nodes that new nodes can wait for or lie beside.</summary>
    internal virtual IReadOnlyList<Node>? Own(IReadOnlyList<Node>? nodes) => nodes;

    /// <summary>Ops applied until disposal go where variables are made; null: they stay here.</summary>
    /// <exception cref="ValueError">A traced function that may make no more variables.</exception>
    internal virtual IDisposable? InitScope() => null;

    /// <summary>Adds a finished operation under the name it has.</summary>
    internal void Add(Operation operation)
    {
        if (finalized)
        {
            throw new RuntimeError("Graph is finalized and cannot be modified. "
                + $"Received: {operation.type} '{operation.name}'.");
        }

        _byName.Add(operation.name, operation);
        _operations.Add(operation);
        foreach (var input in operation.inputs.Distinct())
        {
            if (!_consumers.TryGetValue(input, out var list))
            {
                _consumers[input] = list = [];
            }

            list.Add(operation);
        }
    }

    /// <summary>Takes back the latest operations, so that a failed import leaves nothing.</summary>
    /// <param name="count">How many operations stay.</param>
    internal void Truncate(int count)
    {
        for (var i = _operations.Count - 1; i >= count; i--)
        {
            var operation = _operations[i];
            foreach (var input in operation.inputs.Distinct())
            {
                _consumers[input].Remove(operation);
            }

            _byName.Remove(operation.name);
            _operations.RemoveAt(i);
        }
    }
}
