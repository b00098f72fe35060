using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Formats;
using Tensorflow.Gradients;
using Tensorflow.Graphs;
using Tensorflow.Ops;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.State;
using Tensorflow.Protos;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>A sketch built as a graph of ours; node k is called "v" and its number.</summary>
internal sealed class SketchGraph
{
    private readonly List<IReadOnlyList<Tensor>> _outputs = [];

    private SketchGraph()
    {
    }

    public Graph Graph { get; } = new();

    public List<KeyValuePair<Tensor, TensorData>> Feeds { get; } = [];

    /// <summary>Gives the variables their values.</summary>
    public List<Operation> Initializers { get; } = [];

    /// <summary>Reads of variables behind handles, to be run when all else is done.</summary>
    public List<Tensor> Afterwards { get; } = [];

    /// <summary>Ops without results, run for what they do to variables.</summary>
    public Operation[] Targets => [.. Graph.Operations.Where(o => o.outputs.Count == 0).Except(Initializers)];

    /// <summary>Results that no other step takes.</summary>
    public Tensor[] Sinks { get; private set; } = [];

    /// <summary>The results that the gradient is taken of, and the weights that make them one scalar.</summary>
    public (Tensor Y, Tensor Weights)[] Weighted { get; private set; } = [];

    /// <summary>The gradient by each float feed; null where there is none.</summary>
    public (Tensor X, Tensor? Gradient)[] Gradients { get; private set; } = [];

    /// <summary>Why the last step could not be added, and what it would have been.</summary>
    public (Exception Error, NodeDef Node)? Refusal { get; private set; }

    /// <summary>Why there is no gradient though it was asked for.</summary>
    public Exception? NoGradient { get; private set; }

    /// <summary>How many nodes there are without those of the gradient.</summary>
    public int ForwardCount { get; private set; }

    /// <summary>Builds until the end or the first step that is refused.</summary>
    /// <param name="concrete">All placeholders are declared with the shapes that they are fed.</param>
    public static SketchGraph Of(Sketch sketch, bool concrete = false)
    {
        var built = new SketchGraph();
        using var _ = built.Graph.as_default();
        for (var i = 0; i < sketch.Steps.Count && built.Refusal is null; i++)
        {
            built.Add(i, sketch.Steps[i], concrete);
        }

        built.ForwardCount = built.Graph.version;
        if (built.Refusal is null)
        {
            built.Finish(sketch);
        }

        return built;
    }

    /// <summary>Adds one more step; its outputs, or null where it is refused.</summary>
    public IReadOnlyList<Tensor>? Add(int number, SketchStep step, bool concrete)
    {
        using var _ = Graph.as_default();
        var name = $"v{number}";
        switch (step)
        {
            case SketchStep.Feed feed:
                var x = Placeholder.Of(feed.Value.DType, concrete ? feed.Value.Shape : feed.Declared, name);
                Feeds.Add(new(x, feed.Value));
                return Keep([x]);
            case SketchStep.Constant constant:
                return Keep([Const.Of(constant.Value, name)]);
            case SketchStep.Variable { IsResource: true } variable:
                var handle = VarHandleOp.Of(variable.Initial.DType, variable.Initial.Shape, name, name: name);
                var start = Const.Of(variable.Initial, name + "/start");
                Initializers.Add((Operation)AssignVariableOp.Of(handle, start));
                Afterwards.Add(ReadVariableOp.Of(handle, variable.Initial.DType, name + "/after"));
                return Keep([handle]);
            case SketchStep.Variable variable:
                var v = VariableV2.Of(variable.Initial.Shape, variable.Initial.DType, name);
                Initializers.Add((Operation)Assign.Of(v, Const.Of(variable.Initial, name + "/start")).Producer!);
                return Keep([v]);
            case SketchStep.Apply apply:
                return Apply(name, apply);
            default:
                throw new ArgumentException($"nothing is built of {step}", nameof(step));
        }
    }

    private IReadOnlyList<Tensor> Keep(IReadOnlyList<Tensor> outputs)
    {
        _outputs.Add(outputs);
        return outputs;
    }

    private IReadOnlyList<Tensor>? Apply(string name, SketchStep.Apply apply)
    {
        var op = OpTable.Find(apply.Op);
        Tensor[] inputs = [.. apply.Inputs.Select(i => _outputs[i.Step][i.Index])];
        var attrs = new Attrs();
        foreach (var (key, value) in apply.Attrs)
        {
            attrs[key] = value;
        }

        try
        {
            return Keep(Graph.Target.Create(op, inputs, attrs, name).outputs);
        }
        catch (Exception error) when (error is ValueError or TypeError or OpError)
        {
            Refusal = (error, Node(op, name, inputs, attrs));
            return null;
        }
    }

    // What TensorFlow is asked instead: types by the first input that tells, as an importer would have them.
    private static NodeDef Node(Op op, string name, Tensor[] inputs, Attrs attrs)
    {
        for (var i = 0; i < inputs.Length && inputs.Length > 0; i++)
        {
            var arg = Binder.ArgOf(op.Def, inputs.Length, i);
            if (arg.TypeAttr is { } type && !attrs.Has(type))
            {
                attrs[type] = op.Def.AttrNamed(type).Kind == "list(type)"
                    ? inputs.Where((_, k) => Binder.ArgOf(op.Def, inputs.Length, k) == arg).Select(t => t.dtype)
                        .ToArray()
                    : inputs[i].dtype;
            }

            if (arg.NumberAttr is { } number)
            {
                attrs[number] = (long)inputs.Where((_, k) => Binder.ArgOf(op.Def, inputs.Length, k) == arg).Count();
            }
        }

        var node = new NodeDef { Name = name, Op = op.Def.Name };
        node.Input.AddRange(inputs.Select(GraphDefExport.InputName));
        foreach (var (key, value) in attrs)
        {
            node.Attr[key] = AttrProtos.Write(value);
        }

        return node;
    }

    private void Finish(Sketch sketch)
    {
        var used = sketch.Steps.SelectMany(s => s.Uses).ToHashSet();
        Sinks = [.. _outputs.SelectMany((outputs, step) => outputs
            .Where((_, k) => !used.Contains(new(step, k)) && sketch.Steps[step] is SketchStep.Apply))];
        if (sketch.HasGradient)
        {
            AddGradient();
        }
    }

    private void AddGradient()
    {
        Tensor[] ys = [.. Sinks.Where(s => s.dtype.is_floating() && s.shape.IsFullyDefined && !s.IsRef)];
        Tensor[] xs = [.. Feeds.Select(f => f.Key).Where(x => x.dtype.is_floating())];
        if (ys.Length == 0 || xs.Length == 0)
        {
            return;
        }

        Weighted = [.. ys.Select((y, i) => (y, Const.Of(Weights(y), $"w{i}")))];
        ForwardCount = Graph.version;
        try
        {
            var gradients = ReverseMode.Of(Graph, ys, xs, [.. Weighted.Select(w => w.Weights)]);
            Gradients = [.. xs.Zip(gradients)];
        }
        catch (Exception error) when (error is LookupError or ValueError or TypeError)
        {
            // an op without gradient on the way, or one whose gradient cannot be built: Python's nodes, Python's limits
            (Weighted, NoGradient) = ([], error);
            ForwardCount = Graph.version;
        }
    }

    private static TensorData Weights(Tensor y)
    {
        var choices = new Choices((int)y.shape.size);
        return choices.Value(y.dtype, y.shape.dims, isTame: true);
    }
}
