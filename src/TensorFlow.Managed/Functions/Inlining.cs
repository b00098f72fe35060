using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Graphs;
using Tensorflow.Ops;

namespace Tensorflow.Functions;

/// <summary>Applies the nodes of a traced function to the graph that calls it.</summary>
internal static class Inlining
{
    /// <summary>The function's outputs for these inputs.</summary>
    public static Tensor[] Of(FuncGraph function, ReadOnlySpan<Tensor> inputs)
    {
        var known = new Dictionary<Tensor, Tensor>();
        for (var i = 0; i < inputs.Length; i++)
        {
            known[function.Inputs[i]] = inputs[i];
        }

        foreach (var (outer, inner) in function.Captures)
        {
            known[inner] = outer;
        }

        var target = Target.Current;
        var nodes = new Dictionary<Operation, Node>();
        using var scope = target.NameScope(function.Name);
        foreach (var op in function.Operations.Where(op => op.outputs.Count == 0 || !known.ContainsKey(op.outputs[0])))
        {
            var node = Copy(op, target, known, nodes);
            nodes[op] = node;
            for (var i = 0; i < node.outputs.Count; i++)
            {
                known[op.outputs[i]] = node.outputs[i];
            }
        }

        return Array.ConvertAll(function.Outputs, o => known[o]);
    }

    private static Node Copy(
        Operation op, Target target, Dictionary<Tensor, Tensor> known, Dictionary<Operation, Node> nodes)
    {
        var attrs = Attrs.Copy(op.Attrs);
        attrs.Remove("_class");
        Operand[] inputs = [.. op.inputs.Select(i => (Operand)known[i])];
        Node[] controls = [.. op.control_inputs.Where(nodes.ContainsKey).Select(c => nodes[c])];
        Node node;
        using (target.ControlDependencies(controls))
        {
            node = target.Apply(op.Op, inputs, attrs, op.name);
        }

        if (op.Backward is { } backward)
        {
            node.Backward = dy => Translated(DefaultGraph.Current, known, () => backward(dy));
        }

        Recorder.Tell(op.Op, node);
        return node;
    }

    // A gradient function that was given by hand names tensors of the traced graph.
    private static Tensor?[] Translated(Graph graph, Dictionary<Tensor, Tensor> known, Func<Tensor?[]> backward)
    {
        var saved = graph.Translation;
        graph.Translation = known;
        try
        {
            return backward();
        }
        finally
        {
            graph.Translation = saved;
        }
    }
}
