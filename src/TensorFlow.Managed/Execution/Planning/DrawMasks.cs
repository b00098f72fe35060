using System.Linq;
using Tensorflow.Numerics.Random;
using Tensorflow.Ops;
using Tensorflow.Ops.Math;

namespace Tensorflow.Execution.Planning;

/// <summary>
/// Uniforms that are only compared with a constant, for selections, as a dropout does: a bit is drawn for each, and
/// neither uniforms nor bools go to memory.
/// </summary>
internal static class DrawMasks
{
    public static PlanGraph Run(PlanGraph graph)
    {
        if (!ChainCode.IsSupported)
        {
            return graph;
        }

        var nodes = graph.Nodes.ToArray<PlanNode?>();
        var readers = new Readers(graph);
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i] is { Step: OpStep { Op: Ops.Random.RandomUniform }, Outputs: [var drawn] }
                && drawn.DType == TF_DataType.TF_FLOAT && readers.Only(drawn) is { } place
                && Threshold(graph.Nodes[place], drawn) is { } threshold)
            {
                Replace(nodes, readers, (i, place), threshold);
            }
        }

        return graph with { Nodes = [.. nodes.OfType<PlanNode>()] };
    }

    // What the uniforms are compared with, one number for all.
    private static float? Threshold(PlanNode node, Value drawn) =>
        node is { Step: OpStep { Op: GreaterEqual }, Inputs: [var x, { Constant: { Count: 1 } constant }] }
        && x == drawn && node.Outputs[0].Shape == drawn.Shape
            ? constant.Span<float>()[0]
            : null;

    private static void Replace(PlanNode?[] nodes, Readers readers, (int Draw, int Compare) at, float threshold)
    {
        var (draw, compare) = (nodes[at.Draw]!, nodes[at.Compare]!);
        var bools = compare.Outputs[0];
        var bits = new Value(ValueKind.Temporary, TF_DataType.TF_UINT16, new Shape((bools.Shape.size + 15) / 16));
        var selections = readers.Of(bools).ToDictionary(r => r, r => Reads(nodes[r]!, bools, bits));
        if (readers.IsFetched(bools) || selections.ContainsValue(null))
        {
            return;
        }

        nodes[at.Draw] = null;
        nodes[at.Compare] = new PlanNode(
            compare.Name, new DrawStep(draw, compare, PhiloxFill.LeastWord(threshold)), [], [bits], compare.Attrs)
        {
            State = draw.State,
            Fused = draw.Fused + compare.Fused,
        };
        foreach (var (place, selection) in selections)
        {
            nodes[place] = selection;
        }
    }

    // The node with bits in place of bools; null where it cannot.
    private static PlanNode? Reads(PlanNode node, Value bools, Value bits) =>
        MaskBools.ReadsMask(node, bools) && MaskBools.Reading(node, bits) is var read
        && ElementwiseNode.Of(read) is not null
            ? read
            : null;

    /// <summary>The draw of bits.</summary>
    /// <param name="Draw">The node that draws uniforms.</param>
    /// <param name="Compare">What compares them.</param>
    /// <param name="Least">See <see cref="PhiloxFill.LeastWord"/>.</param>
    private sealed record DrawStep(PlanNode Draw, PlanNode Compare, uint Least) : IStep
    {
        public string Type => $"{Draw.Step.Type}+{Compare.Step.Type}";

        public Step At(Ops.Binding node, TensorData[] inputs, TensorData[] outputs, TensorData?[] constants) =>
            new Bits((StatefulPhilox)node.State!, (int)Draw.Outputs[0].Shape.size, outputs[0], Least);

        public bool RunsInPlace(int input) => false;

        public long Flops(Shape[] inputs, Shape[] outputs) => Draw.Flops + Compare.Flops;

        private sealed class Bits(StatefulPhilox stream, int count, TensorData to, uint least) : Step
        {
            public override void Run() => PhiloxFill.NotBelow(stream.TakeOutputs(count), to.Span<ushort>(), least);
        }
    }
}
