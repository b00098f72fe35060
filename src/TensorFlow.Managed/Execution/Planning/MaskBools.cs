using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops;

namespace Tensorflow.Execution.Planning;

/// <summary>
/// Bools that comparisons make and only selections read become masks: lanes of all ones or zeros, which need no
/// narrowing and widening.
/// </summary>
internal static class MaskBools
{
    public static PlanGraph Run(PlanGraph graph)
    {
        var masks = new Dictionary<Value, Value>();
        foreach (var node in graph.Nodes)
        {
            if (node is { Step: OpStep, Outputs: [{ DType: TF_DataType.TF_BOOL } bools] } && IsWholeOrSingle(node, 0)
                && Masks(node) is not null && Readers(graph, bools).All(r => ReadsMask(r, bools))
                && !graph.Fetches.Any(f => f.Root == bools))
            {
                masks[bools] = new Value(ValueKind.Temporary, TF_DataType.TF_INT32, bools.Shape);
            }
        }

        return masks.Count == 0 ? graph : graph with { Nodes = [.. graph.Nodes.Select(n => Masked(n, masks))] };
    }

    /// <summary>The selection by this mask.</summary>
    public static PlanNode Reading(PlanNode selection, Value mask) => selection with
    {
        Step = new MaskStep((OpStep)selection.Step), Inputs = [mask, .. selection.Inputs[1..]],
    };

    private static IEnumerable<PlanNode> Readers(PlanGraph graph, Value bools) =>
        graph.Nodes.Where(n => n.Inputs.Any(i => i.Root == bools));

    private static IPlacedKernel? Masks(PlanNode node) => (node.Bind()?.Target as IMaskKernel)?.WithMasks();

    /// <summary>The node selects by these bools, element for element, and can do so by masks.</summary>
    public static bool ReadsMask(PlanNode node, Value bools) => node is { Step: OpStep, Inputs.Length: 3 }
        && node.Inputs[0] == bools && node.Inputs[1].Root != bools && node.Inputs[2].Root != bools
        && node.Inputs[0].Shape.size == node.Outputs[0].Shape.size && IsWholeOrSingle(node, 1)
        && Masks(node) is not null;

    // what masked kernels can be bound to: from some input on, each is as large as the output or a single element
    private static bool IsWholeOrSingle(PlanNode node, int from) =>
        node.Inputs.Skip(from).All(i => i.Shape.size == 1 || i.Shape.size == node.Outputs[0].Shape.size);

    private static PlanNode Masked(PlanNode node, Dictionary<Value, Value> masks) =>
        node.Outputs is [var output] && masks.TryGetValue(output, out var made)
            ? node with { Step = new MaskStep((OpStep)node.Step), Outputs = [made] }
        : node.Inputs.Length == 3 && masks.TryGetValue(node.Inputs[0], out var read)
            ? Reading(node, read)
        : node;

    /// <summary>The op with masks in place of bools.</summary>
    internal sealed record MaskStep(OpStep Bools) : IStep
    {
        public string Type => Bools.Type;

        /// <summary>The kernel on masks.</summary>
        public IPlacedKernel Kernel(Ops.Binding node) => ((IMaskKernel)Bools.Bind(node).Target!).WithMasks()!;

        public Step At(Ops.Binding node, TensorData[] inputs, TensorData[] outputs, TensorData?[] constants) =>
            Kernel(node).At(PlacedStep.Places(inputs, constants), PlacedStep.Places(outputs))!;

        public bool RunsInPlace(int input) => Bools.RunsInPlace(input) || Bools.Op is { RunsInPlace: true };

        public long Flops(Shape[] inputs, Shape[] outputs) => Bools.Flops(inputs, outputs);
    }
}
