using System;
using System.Linq;
using Tensorflow.Numerics.Linear;
using Tensorflow.Ops;
using Tensorflow.Ops.Math;

namespace Tensorflow.Execution.Planning;

/// <summary>
/// Two small gradients of weights that are added, those of real and of generated data, become one step: each is as long
/// as a chain of multiply-adds, and two chains take the time of one.
/// </summary>
internal static class PairProducts
{
    public static PlanGraph Run(PlanGraph graph)
    {
        var readers = new Readers(graph);
        var nodes = graph.Nodes.ToArray<PlanNode?>();
        var makers = graph.Nodes.SelectMany((n, i) => n.Outputs.Select(o => (o.Root, i)))
            .Where(m => m.Root.Kind == ValueKind.Temporary).ToLookup(m => m.Root, m => m.i);
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i] is not { Step: OpStep { Op: AddN or AddV2 }, Inputs: [var a, var b], Writes: null } sum
                || a.Root == b.Root)
            {
                continue;
            }

            if (Product(a, i) is { } first && Product(b, i) is { } second && AreAlike(nodes[first]!, nodes[second]!))
            {
                var step = new PairStep(nodes[first]!, nodes[second]!, sum);
                (nodes[first], nodes[second], nodes[i]) = (null, null, step.Node());
            }
        }

        return graph with { Nodes = [.. nodes.OfType<PlanNode>()] };

        // where a product is that only this sum reads, and that may be computed here
        int? Product(Value value, int reader) =>
            readers.Only(value) == reader && makers[value.Root].ToArray() is [var made]
            && nodes[made] is { } node && IsSmall(node) && node.Outputs[0].Shape == value.Shape
            && graph.MayMove(node.Inputs, made, reader)
                ? made
                : null;
    }

    private static bool IsSmall(PlanNode node) =>
        node is { Step: OpStep { Op: MatMul }, Outputs: [{ DType: TF_DataType.TF_FLOAT }], Writes: null }
        && node.Attrs.Bool("transpose_a") && !node.Attrs.Bool("transpose_b")
        && PlacedProduct.TakesPair(
            (int)node.Outputs[0].Shape[0], (int)node.Outputs[0].Shape[1], (int)node.Inputs[0].Shape[0]);

    private static bool AreAlike(PlanNode a, PlanNode b) =>
        a.Outputs[0].Shape == b.Outputs[0].Shape && a.Inputs[0].Shape == b.Inputs[0].Shape;

    /// <summary>The sum of two products of one size.</summary>
    private sealed record PairStep(PlanNode First, PlanNode Second, PlanNode Sum) : IStep
    {
        public string Type => $"{First.Step.Type}*2+{Sum.Step.Type}";

        public unsafe Step At(Ops.Binding node, TensorData[] inputs, TensorData[] outputs, TensorData?[] constants)
        {
            var (k, m) = ((int)node.InputShapes[0][0], (int)node.InputShapes[0][1]);
            var at = Array.ConvertAll(inputs, i => i.Address);
            return new PlacedMatMul(PlacedProduct.OfPair(
                m, (int)node.InputShapes[1][1], k, (float*)at[0], (float*)at[1], (float*)at[2], (float*)at[3],
                (float*)outputs[0].Address));
        }

        public bool RunsInPlace(int input) => false;

        public long Flops(Shape[] inputs, Shape[] outputs) => First.Flops + Second.Flops + Sum.Flops;

        public PlanNode Node() => new(
            Sum.Name, this, [.. First.Inputs, .. Second.Inputs], Sum.Outputs, Sum.Attrs)
        {
            Reads = [.. new[] { First, Second, Sum }.SelectMany(n => n.Reads).Distinct()],
            Fused = First.Fused + Second.Fused + Sum.Fused,
        };
    }
}
