using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops;

namespace Tensorflow.Graphs;

/// <summary>Adds applied ops to a graph as nodes.</summary>
internal sealed class GraphTarget(Graph graph) : Target
{
    public override Node Apply(Op op, ReadOnlySpan<Operand> inputs, Attrs? attrs, string? name)
    {
        if (!graph.TakesOthers && graph.Translation is null && Home(inputs) is { } home && home != graph)
        {
            using var there = home.as_default();
            return Current.Apply(op, inputs, attrs, name?.TrimEnd('/'));
        }

        var scope = name is not null && name.EndsWith('/') ? name[..^1] : Named(name ?? op.Def.Name);
        var tensors = new Tensor[inputs.Length];
        for (var i = 0; i < tensors.Length; i++)
        {
            tensors[i] = inputs[i].Value as Tensor ?? Literal(op, inputs, attrs, i, scope);
            tensors[i] = Local(tensors[i], inputs, op, scope);
        }

        return Create(op, tensors, attrs, scope);
    }

    public override Tensor[] Call(ICallee function, ReadOnlySpan<Tensor> inputs) => function.Inline(inputs);

    public override bool PrefersResources => graph.RunsInProgramOrder || ResourcesPreferred;

    public override IDisposable? InitScope() => graph.InitScope();

    public override Scope NameScope(string? name, string? fallback = null)
    {
        var saved = graph.Names.Scope;
        var entered = graph.Names.Enter(name ?? fallback);
        return new(entered.Length == 0 ? "" : entered + "/", () => graph.Names.Scope = saved);
    }

    public override IDisposable ControlDependencies(IReadOnlyList<Node>? nodes)
    {
        var own = graph.Own(nodes);
        return own?.FirstOrDefault(n => n is Operation op && op.graph != graph) is { } foreign
            ? throw new ValueError($"Operation name: \"{foreign.name}\" op: \"{foreign.type}\" is not an element of "
                + "this graph.")
            : graph.Dependencies.Enter(own);
    }

    public override IDisposable ColocateWith(Node node, bool ignoreExisting = false) =>
        graph.Placement.Colocate(graph.Own([node]) is [Operation own] ? own : null, ignoreExisting);

    public override TensorData Fitted(TensorData values, Shape shape)
    {
        if (values.Count > shape.size || values.Count == 0)
        {
            throw new ValueError($"Too many elements provided. Takes at most {shape.size}, but got {values.Count}.");
        }

        // as in a TensorProto, the last value stands for all that are left
        var all = TensorData.Allocate(values.DType, shape, zeroed: false);
        var size = (int)(values.ByteLength / values.Count);
        values.Bytes.CopyTo(all.Bytes);
        for (var at = (int)values.ByteLength; at < all.ByteLength; at += size)
        {
            values.Bytes[^size..].CopyTo(all.Bytes[at..]);
        }

        return all;
    }

    public override IDisposable Device(string name) => graph.device(name);

    public override bool MeetsFirst(object key) => graph.Attached(() => new HashSet<object>()).Add(key);

    // TensorFlow 2.21: requests without an op seed are numbered 0, 1, 2, ... per graph.
    public override (long Seed, long Seed2) OpSeeds(long? seed) =>
        Numerics.Random.OpSeeds.Get(graph.seed, seed, () => graph.SeedRequests++);

    /// <summary>Adds a node of that exact name with what is in force: dependencies, attributes, places.</summary>
    public Operation Create(Op op, Tensor[] inputs, Attrs? given, string name)
    {
        var producers = inputs.Select(t => (Operation)t.Producer!).ToArray();
        var operation = Create(op, inputs, graph.Dependencies.For(producers), given, name);
        using (ColocateWithReferences(op.Def, inputs))
        {
            graph.Placement.Apply(operation);
        }

        return operation;
    }

    /// <summary>Adds a node of that exact name that waits for exactly these; places are left open.</summary>
    public Operation Create(Op op, Tensor[] inputs, Operation[] controls, Attrs? given, string name)
    {
        var attrs = Binder.Complete(op, inputs, given, name);
        var operation = new Operation(graph, op, name, inputs, controls, attrs, graph.version);
        operation.OutputTensors = Outputs(operation);
        graph.Add(operation);
        graph.Dependencies.Record(operation);
        return operation;
    }

    // What changes a variable lies where the variable lies.
    private IDisposable? ColocateWithReferences(OpDef def, Tensor[] inputs)
    {
        var references = inputs.Where((_, i) => Binder.ArgOf(def, inputs.Length, i).IsRef)
            .Select(t => (Operation)t.Producer!).ToArray();
        return references.Length == 0 ? null : graph.Placement.Colocate(references);
    }

    private static Tensor[] Outputs(Operation operation)
    {
        var types = Binder.Outputs(operation.Op.Def, operation.Attrs);
        var shapes = Shapes(operation);
        return [.. types.Select((t, i) => new Tensor(operation, i, t.Type, shapes[i], t.IsRef))];
    }

    private static Shape[] Shapes(Operation operation)
    {
        try
        {
            return operation.Op.InferShapes(new NodeContext(operation));
        }
        catch (ShapeError error)
        {
            var shapes = string.Join(", ", operation.inputs.Select(i => i.shape.ToRuntimeString()));
            throw new ValueError($"{error.Message} for '{{{{node {operation.name}}}}} = {operation.type}' "
                + $"with input shapes: {shapes}.");
        }
    }

    private string Named(string name)
    {
        NameTable.Validate(name, atRoot: true);
        return graph.Names.Unique(name);
    }

    private Tensor Literal(Op op, ReadOnlySpan<Operand> inputs, Attrs? attrs, int i, string scope)
    {
        var saved = graph.Names.Scope;
        graph.Names.Scope = scope;
        try
        {
            var name = Binder.InputName(op.Def, inputs.Length, i);
            var type = inputs[i].DType is null ? Binder.LiteralType(op, inputs, attrs, i) : null;
            Binder.CheckLiteral(op, inputs, i, type);
            var made = inputs[i].ToTensor(type, name);
            return inputs[i].Value is object[] { Length: 0 }
                && Binder.DefaultType(op.Def, inputs.Length, i) is { } usual && made.dtype != usual
                    ? inputs[i].ToTensor(usual, name) // as in Python, an empty list becomes floats before it is refused
                    : made;
        }
        finally
        {
            graph.Names.Scope = saved;
        }
    }

    // The one graph that all tensors among the inputs are of: there the node is made, as in TensorFlow.
    private static Graph? Home(ReadOnlySpan<Operand> inputs)
    {
        Graph? home = null;
        foreach (var input in inputs)
        {
            if (input.DType is null)
            {
                continue;
            }

            if (input.Value is not Tensor { Producer: Operation { graph: var its } } || (home ??= its) != its)
            {
                return null;
            }
        }

        return home;
    }

    private Tensor Local(Tensor tensor, ReadOnlySpan<Operand> inputs, Op op, string name)
    {
        if (tensor.Producer is Operation producer && producer.graph == graph)
        {
            return tensor;
        }

        if (graph.Translation is { } known && known.TryGetValue(tensor, out var meant))
        {
            return Local(meant, inputs, op, name);
        }

        return graph.TakesOthers || tensor.Data is not null
            ? graph.Admit(tensor, op.Def.Name, name)
            : throw OtherGraph(tensor, Own(inputs));
    }

    private Tensor? Own(ReadOnlySpan<Operand> inputs)
    {
        foreach (var input in inputs)
        {
            if (input.Value is Tensor { Producer: Operation producer } tensor && producer.graph == graph)
            {
                return tensor;
            }
        }

        return null;
    }

    /// <summary>What a tensor of another graph gets.</summary>
    public static ValueError OtherGraph(Tensor foreign, Tensor? own) => new(
        $"{foreign.ToGraphString()} must be from the same graph as {own?.ToGraphString() ?? "the node"} "
        + $"(graphs are {(foreign.Producer as Operation)?.graph} and {(own?.Producer as Operation)?.graph}).");

    private sealed class NodeContext(Operation operation) : ShapeContext
    {
        public override Attrs Attrs => operation.Attrs;

        public override int InputCount => operation.inputs.Count;

        public override Shape Input(int i) => operation.inputs[i].shape;

        public override TF_DataType InputType(int i) => operation.inputs[i].dtype;

        public override (TF_DataType Type, Shape Shape)? Handle(int i) => HandleFacts.Of(operation.inputs[i]);

        public override TensorData? Constant(int i) => ConstantValue.Of(operation.inputs[i]);

        public override Shape ConstantAsShape(int i) => PartialShape.Of(operation.inputs[i]);
    }
}
