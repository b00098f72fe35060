using System.Linq;
using Tensorflow.Numerics.Linear;
using Tensorflow.Ops;
using Tensorflow.Ops.Math;
using Tensorflow.Ops.Nn;

namespace Tensorflow.Execution.Planning;

/// <summary>
/// A product, the bias or the gradient that its sums meet next, an activation and the totals of its columns become one
/// step: what is between them is not written to memory.
/// </summary>
internal sealed class FuseProducts
{
    private readonly PlanGraph _graph;
    private readonly Readers _readers;
    private readonly PlanNode?[] _nodes;

    private FuseProducts(PlanGraph graph)
    {
        (_graph, _readers) = (graph, new Readers(graph));
        _nodes = [.. graph.Nodes];
    }

    public static PlanGraph Run(PlanGraph graph)
    {
        var pass = new FuseProducts(graph);
        for (var i = 0; i < pass._nodes.Length; i++)
        {
            if (pass._nodes[i] is { } product && IsProduct(product))
            {
                pass.Finish(product, i);
            }
        }

        return graph with { Nodes = [.. pass._nodes.OfType<PlanNode>()] };
    }

    // What the sums go through, as far as one step can do it.
    private void Finish(PlanNode product, int place)
    {
        var step = new ProductStep(product, null, FinishOperand.None, false, null, null);
        var (last, at) = (product.Outputs[0], place);
        if (Next(at, last, product.Inputs) is { } second
            && Combines(_graph.Nodes[second], last, out var form, out var isRight))
        {
            step = step with { Combined = _graph.Nodes[second], Form = form, IsRight = isRight };
            (last, at) = (step.Combined.Outputs[0], second);
        }

        Value[] read = [.. product.Inputs, .. step.Combined?.Inputs ?? []];
        if (Next(place, last, read) is { } third && Unary(_graph.Nodes[third]))
        {
            step = step with { Activation = _graph.Nodes[third] };
            (last, at) = (step.Activation.Outputs[0], third);
        }

        if (at == place)
        {
            return;
        }

        foreach (var reader in _readers.Of(last).Where(r => _nodes[r] is { } sums && Sums(sums, last)).Take(1))
        {
            step = step with { Totals = _nodes[reader] };
            _nodes[reader] = null;
        }

        _nodes[place] = null;
        if (step.Combined is not null)
        {
            _nodes[_readers.Of(product.Outputs[0])[0]] = null;
        }

        _nodes[at] = Fused(step, _graph.Nodes[at]);
    }

    // Where a value alone is read, as it is, by a node that no other product has taken. All is read only there then.
    private int? Next(int product, Value value, Value[] read) =>
        _readers.Only(value) is { } place
        && _nodes[place] is { Step: OpStep, Outputs.Length: 1, Writes: null } node
        && node.Inputs.Count(i => Same(i, value)) == 1 && node.Outputs[0].Shape.size == value.Shape.size
        && _graph.MayMove(read, product, place)
            ? place
            : null;

    private static bool IsProduct(PlanNode node) =>
        node is { Step: OpStep { Op: MatMul }, Outputs: [{ DType: TF_DataType.TF_FLOAT }], Writes: null }
        && PlacedProduct.FinishesWell(
            node.Attrs.Bool("transpose_a"), (int)node.Outputs[0].Shape[0], (int)node.Outputs[0].Shape[1]);

    // A view of the same shape is the value itself.
    private static bool Same(Value a, Value b) => a.Root == b.Root && a.Shape == b.Shape;

    private static bool Combines(PlanNode node, Value product, out FinishOperand form, out bool isRight)
    {
        (form, isRight) = (FinishOperand.None, Same(node.Inputs[^1], product));
        if (node.Inputs.Length != 2 || node.Bind()!.Target is not IBinaryKernel || !IsChannelLast(node))
        {
            return false;
        }

        var operand = node.Inputs[isRight ? 0 : 1];
        var columns = product.Shape[1];
        if (operand.Root == product.Root || operand.DType != product.DType)
        {
            return false;
        }

        form = operand.Shape.size == columns && (operand.Shape.ndim == 0 || operand.Shape[^1] == columns)
            ? FinishOperand.Columns
            : operand.Shape == product.Shape ? FinishOperand.Elements : FinishOperand.None;
        return form != FinishOperand.None;
    }

    private static bool IsChannelLast(PlanNode node) =>
        node.Step is not OpStep { Op: BiasAdd } || node.Attrs.Str("data_format") == "NHWC";

    private static bool Unary(PlanNode node) =>
        node.Inputs[0].DType == TF_DataType.TF_FLOAT && node.Bind()!.Target is IUnaryKernel;

    private static bool Sums(PlanNode node, Value value) =>
        node is { Step: OpStep { Op: BiasAddGrad }, Inputs: [var dy], Writes: null } && Same(dy, value)
        && value.Shape.ndim == 2 && node.Attrs.Str("data_format") == "NHWC";

    private static PlanNode Fused(ProductStep step, PlanNode last)
    {
        var operands = step.Combined is { } node ? new[] { node.Inputs[step.IsRight ? 0 : 1] } : [];
        return new PlanNode(
            last.Name, step, [.. step.Product.Inputs, .. operands],
            [last.Outputs[0], .. step.Totals?.Outputs ?? []], last.Attrs)
        {
            Reads = [.. step.Members.SelectMany(m => m.Reads).Distinct()],
            Fused = step.Members.Sum(m => m.Fused),
        };
    }
}
