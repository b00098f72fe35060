using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Gradients;
using Tensorflow.Graphs;
using Tensorflow.Ops;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Functions;

/// <summary>The graph of a traced function: what it takes from outside becomes an input too.</summary>
internal sealed class FuncGraph(string name, bool mayCreateVariables) : Graph
{
    // func_graph.py: an eager tensor of at most this many elements is written into the graph.
    private const int LargestConstant = 128;

    private readonly Dictionary<object, Tensor> _known = new(ReferenceEqualityComparer.Instance);
    private readonly List<Tensor> _inputs = [];
    private readonly List<(Tensor Outer, Tensor Inner)> _captures = [];

    public string Name => name;

    /// <summary>Placeholders of the arguments.</summary>
    public IReadOnlyList<Tensor> Inputs => _inputs;

    /// <summary>Placeholders of what was taken from outside, each with what it stands for.</summary>
    public IReadOnlyList<(Tensor Outer, Tensor Inner)> Captures => _captures;

    /// <summary>The tensors that the function returns, flat.</summary>
    public Tensor[] Outputs { get; set; } = [];

    /// <summary>The variables that it read, in order.</summary>
    public IReadOnlyList<IVariableV1> Variables { get; set; } = [];

    /// <summary>The trace made variables.</summary>
    public bool MadeVariables { get; private set; }

    internal override bool RunsInProgramOrder => true;

    /// <summary>A placeholder for an argument.</summary>
    public Tensor AddInput(TF_DataType dtype, Shape shape, string name)
    {
        var input = Hold(dtype, shape, name);
        _inputs.Add(input);
        return input;
    }

    /// <summary>The tensor itself, or what stands for it here.</summary>
    public Tensor Take(Tensor tensor) => tensor.Producer is Operation producer && producer.graph == this
        ? tensor
        : Admit(tensor, "", "");

    /// <summary>Makes arguments of all that was taken but variables, and gives what they stood for.</summary>
    public Tensor[] CapturesToInputs()
    {
        var moved = _captures.Where(c => c.Inner.Resource is null).ToArray();
        _captures.RemoveAll(c => c.Inner.Resource is null);
        _inputs.AddRange(moved.Select(c => c.Inner));
        return [.. moved.Select(c => c.Outer)];
    }

    internal override bool TakesOthers => true;

    internal override Tensor Admit(Tensor tensor, string op, string name)
    {
        var key = TapeWalk.KeyOf(tensor);
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        return _known[key] = Constant(tensor) is { } value
            ? Place(Const.Instance, new Attrs { ["value"] = value, ["dtype"] = value.DType }, "Const")
            : Capture(tensor);
    }

    internal override IReadOnlyList<Node>? Own(IReadOnlyList<Node>? nodes) =>
        nodes is null ? null : [.. nodes.Where(n => n is Operation op && op.graph == this)];

    internal override IDisposable InitScope()
    {
        MadeVariables = mayCreateVariables ? true : throw new ValueError(
            "tf.function only supports singleton tf.Variables created on the first call. Make sure the tf.Variable is "
            + "only created once or created outside tf.function.");
        return DefaultGraph.Lift();
    }

    // What gradients never flow to, or what is a constant there, is one here too: shapes depend on such.
    private static TensorData? Constant(Tensor tensor) =>
        tensor.Data is { Resource: null } data && !TapeWalk.IsDifferentiable(tensor.dtype)
            && data.Count <= LargestConstant ? data
        : tensor.Data is null && tensor.Producer is { type: "Const" } node ? node.Attrs.Tensor("value")
        : null;

    private Tensor Capture(Tensor tensor)
    {
        var inner = Hold(tensor.dtype, tensor.shape, "captured");
        inner.Resource = tensor.Resource;
        _captures.Add((tensor, inner));
        return inner;
    }

    private Tensor Hold(TF_DataType dtype, Shape shape, string name) =>
        Place(Placeholder.Instance, new Attrs { ["dtype"] = dtype, ["shape"] = shape }, name);

    // At the root and waiting for nothing, wherever the trace is.
    private Tensor Place(Op op, Attrs attrs, string name)
    {
        var saved = Names.Scope;
        Names.Scope = "";
        try
        {
            return Target.Create(op, [], [], attrs, Names.Unique(name)).outputs[0];
        }
        finally
        {
            Names.Scope = saved;
        }
    }
}
