using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Gradients;
using Tensorflow.Graphs;
using Tensorflow.Ops;

namespace Tensorflow.Functions;

/// <summary>A function's body run once on placeholders: the graph, and the structure that it returned.</summary>
internal sealed class Trace
{
    private readonly ArgumentSpec[] _specs;
    private readonly object? _result;

    private Trace(ArgumentSpec[] specs, FuncGraph graph, object? result)
    {
        (_specs, _result, Graph) = (specs, result, graph);
        Function = new ConcreteFunction(graph);
    }

    public FuncGraph Graph { get; }

    public ConcreteFunction Function { get; }

    /// <summary>Runs the body on placeholders for the tensors among the arguments.</summary>
    /// <param name="names">A name an argument, for its placeholders.</param>
    /// <param name="mayCreateVariables">Variables that it makes are made outside, eagerly.</param>
    public static Trace Make(
        string name, Func<object?[], object?> body, ArgumentSpec[] specs, IReadOnlyList<object?> arguments,
        string[] names, bool mayCreateVariables)
    {
        var graph = new FuncGraph(name, mayCreateVariables)
        {
            seed = DefaultGraph.IsGraphMode ? DefaultGraph.Current.seed : Execution.EagerSeeds.Global,
        };
        using (Recorder.Suspend())
        using (var watch = new VariableWatch())
        using (graph.as_default())
        {
            var given = arguments.Select((a, i) => Placed(graph, specs[i], a, names[i])).ToArray();
            var result = body(given);
            var outputs = new List<Tensor>();
            Structure.Map(result, leaf => Add(graph, outputs, leaf));
            graph.Outputs = [.. outputs];
            graph.Variables = watch.Variables;
            return new Trace(specs, graph, result);
        }
    }

    public bool Takes(IReadOnlyList<object?> arguments)
    {
        for (var i = 0; i < _specs.Length; i++)
        {
            if (!_specs[i].Takes(arguments[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Specs for what this trace and others have in common; null if more than shapes differs.</summary>
    public ArgumentSpec[]? Widen(ArgumentSpec[] others)
    {
        var specs = _specs.Zip(others, (a, b) => a.Widen(b)).ToArray();
        return specs.Any(s => s is null) ? null : [.. specs.OfType<ArgumentSpec>()];
    }

    /// <summary>The function's results for these arguments, in the structure that the body returned.</summary>
    public object? Call(IReadOnlyList<object?> arguments)
    {
        var results = Target.Current.Call(Function, arguments is [Tensor only] ? [only] : Tensors(arguments));
        if (_result is Tensor)
        {
            return results[0];
        }

        var next = 0;
        return Structure.Map(_result, leaf => leaf is Tensor or ITensorConvertible ? results[next++] : leaf);
    }

    private static Tensor[] Tensors(IReadOnlyList<object?> arguments)
    {
        var tensors = new List<Tensor>(arguments.Count);
        foreach (var argument in arguments)
        {
            if (argument is Tensor tensor)
            {
                tensors.Add(tensor);
                continue;
            }

            Structure.Map(argument, leaf =>
            {
                if (leaf is Tensor part)
                {
                    tensors.Add(part);
                }

                return leaf;
            });
        }

        return [.. tensors];
    }

    // Placeholders in the place of the tensors, with the shapes of the spec.
    private static object? Placed(FuncGraph graph, ArgumentSpec spec, object? argument, string name)
    {
        var specs = new Queue<ArgumentSpec.OfTensor>();
        Collect(spec, specs);
        return Structure.Map(argument, leaf => leaf is Tensor && specs.Dequeue() is var (dtype, shape)
            ? graph.AddInput(dtype, shape, name)
            : leaf);
    }

    private static void Collect(ArgumentSpec spec, Queue<ArgumentSpec.OfTensor> found)
    {
        if (spec is ArgumentSpec.OfTensor tensor)
        {
            found.Enqueue(tensor);
        }

        foreach (var part in spec is ArgumentSpec.List list ? list.Parts : [])
        {
            Collect(part, found);
        }
    }

    private static object? Add(FuncGraph graph, List<Tensor> outputs, object? leaf)
    {
        var tensor = leaf as Tensor ?? (leaf as ITensorConvertible)?.AsTensor();
        if (tensor is not null)
        {
            outputs.Add(graph.Take(tensor));
        }

        return leaf;
    }
}
