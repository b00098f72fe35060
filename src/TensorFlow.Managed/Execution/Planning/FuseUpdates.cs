using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops;
using Tensorflow.Ops.Training;

namespace Tensorflow.Execution.Planning;

/// <summary>The steps of an optimizer that follow each other with the same scalars become one, which works them out
/// once.</summary>
internal static class FuseUpdates
{
    public static PlanGraph Run(PlanGraph graph)
    {
        var nodes = new List<PlanNode>(graph.Nodes.Count);
        for (var i = 0; i < graph.Nodes.Count;)
        {
            var group = Group(graph, i);
            nodes.Add(group.Length > 1 ? Fused(group) : graph.Nodes[i]);
            i += group.Length;
        }

        return graph with { Nodes = nodes };
    }

    private static PlanNode[] Group(PlanGraph graph, int first) => graph.Nodes[first].BindUpdate() is { } kernel
        ? [.. graph.Nodes.Skip(first).TakeWhile(n => IsLike(graph.Nodes[first], n, kernel))]
        : [graph.Nodes[first]];

    // The same op with the same attributes of its own (the type is one) and scalars.
    private static bool IsLike(PlanNode first, PlanNode node, IUpdateKernel kernel) => node == first
        || (((OpStep)first.Step).Op == (node.Step as OpStep)?.Op && node.BindUpdate() is not null
            && ((OpStep)first.Step).Op.Def.Attrs.All(a => node.Attrs[a.Name].Equals(first.Attrs[a.Name]))
            && node.Inputs.Index().All(i => !kernel.IsScalar(i.Index) || IsSame(i.Item, first.Inputs[i.Index])));

    // Keras writes the same constants anew for each variable.
    private static bool IsSame(Value one, Value other) => one.Root == other.Root
        || (one is { Kind: ValueKind.Constant, Constant: { } a }
            && other is { Kind: ValueKind.Constant, Constant: { } b }
            && a.DType == b.DType && a.Bytes.SequenceEqual(b.Bytes));

    private static PlanNode Fused(PlanNode[] members) => new(
        members[^1].Name, new UpdateStep(members), [.. members.SelectMany(m => m.Inputs)],
        [.. members.SelectMany(m => m.Outputs)], members[0].Attrs)
    {
        Writes = members[0].Writes,
        Reads = [.. members.SelectMany(m => m.Reads).Distinct()],
        Fused = members.Sum(m => m.Fused),
    };

    /// <summary>Steps of an optimizer for several variables.</summary>
    private sealed record UpdateStep(PlanNode[] Members) : IStep
    {
        public string Type => $"{Members[0].Step.Type}*{Members.Length}";

        public Step At(Ops.Binding node, TensorData[] inputs, TensorData[] outputs, TensorData?[] constants)
        {
            var each = Members[0].Inputs.Length;
            var places = Members.Select((_, i) => PlacedStep.Places(inputs[(i * each)..((i + 1) * each)]));
            return Members[0].BindUpdate()!.At([.. places]) ?? throw new InvalidOperationException(Type);
        }

        public bool RunsInPlace(int input) => false;

        public long Flops(Shape[] inputs, Shape[] outputs) => Members.Sum(m => m.Flops);
    }
}
