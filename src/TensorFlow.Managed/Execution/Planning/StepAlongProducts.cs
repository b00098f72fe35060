using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops.Math;
using Tensorflow.Ops.Training;

namespace Tensorflow.Execution.Planning;

/// <summary>
/// An optimizer's step along a gradient that is a product of matrices, or one plus another gradient, becomes part of
/// the product: variable and slots come out of memory beside multiply-adds, and the gradient goes to none that is read.
/// </summary>
internal sealed class StepAlongProducts
{
    // smaller ones stay in caches: a step of their own costs next to nothing
    private const int LeastElements = 1 << 16;

    private readonly PlanGraph _graph;
    private readonly Readers _readers;
    private readonly PlanNode?[] _nodes;
    private readonly Dictionary<Value, int> _makers = [];

    private StepAlongProducts(PlanGraph graph)
    {
        (_graph, _readers, _nodes) = (graph, new Readers(graph), [.. graph.Nodes]);
        for (var i = 0; i < _nodes.Length; i++)
        {
            foreach (var output in graph.Nodes[i].Outputs.Where(o => o.Root.Kind == ValueKind.Temporary))
            {
                _makers[output.Root] = i;
            }
        }
    }

    public static PlanGraph Run(PlanGraph graph)
    {
        var pass = new StepAlongProducts(graph);
        for (var i = 0; i < graph.Nodes.Count;)
        {
            var end = i;
            var kernels = new List<IUpdateKernel>();
            while (end < graph.Nodes.Count && graph.Nodes[end].BindUpdate() is { } kernel)
            {
                kernels.Add(kernel);
                end++;
            }

            pass.Steps(i, kernels);
            i = end + 1;
        }

        return graph with { Nodes = [.. pass._nodes.OfType<PlanNode>()] };
    }

    // The steps of an optimizer: those along products go first, so that the others still follow each other.
    private void Steps(int first, List<IUpdateKernel> kernels)
    {
        var steps = kernels.Select((k, i) => (
            Node: _graph.Nodes[first + i], Kernel: k, Along: Along(first + i, k.Gradient))).ToArray();
        if (!steps.Any(s => s.Along is not null) || !AreApart([.. steps.Select(s => (s.Node, s.Kernel))]))
        {
            return;
        }

        var place = first;
        foreach (var along in steps.Select(s => s.Along).OfType<GradientStep>())
        {
            _nodes[_makers[along.Product.Outputs[0].Root]] = null;
            if (along.Sum is { } sum)
            {
                _nodes[_makers[sum.Outputs[0].Root]] = null;
            }

            _nodes[place++] = along.Node();
        }

        foreach (var other in steps.Where(s => s.Along is null))
        {
            _nodes[place++] = other.Node;
        }
    }

    private GradientStep? Along(int place, int input)
    {
        var update = _graph.Nodes[place];
        var gradient = update.Inputs[input];
        if (gradient is not { DType: TF_DataType.TF_FLOAT, Shape.size: >= LeastElements }
            || _readers.Only(gradient) != place || Maker(gradient) is not { } made)
        {
            return null;
        }

        var maker = _graph.Nodes[made];
        if (maker is { Step: OpStep { Op: AddN or AddV2 }, Inputs: [var a, var b], State: null }
            && a.Shape == b.Shape && a.Root != b.Root)
        {
            return new[] { b, a }.Select(p => Product(p, made, place, update))
                .Where(p => p is not null && _graph.MayMove(maker.Inputs, made, place))
                .Select(p => new GradientStep(p!, maker, update, input)).FirstOrDefault();
        }

        return Product(gradient, place, place, update) is { } product
            ? new GradientStep(product, null, update, input)
            : null;
    }

    // The product that a value is, if it may be computed where the step is.
    private PlanNode? Product(Value value, int reader, int place, PlanNode update) =>
        Maker(value) is { } made && _readers.Only(value) == reader
        && _graph.Nodes[made] is { Step: OpStep { Op: MatMul }, Writes: null } product
        && product.Outputs[0].Shape == value.Shape && _graph.MayMove(product.Inputs, made, place)
        && !product.Inputs.Any(i => update.Inputs.Any(u => Memory(u) == Memory(i)))
            ? product
            : null;

    private int? Maker(Value value) => _makers.TryGetValue(value.Root, out var maker) ? maker : null;

    // No step reads what another one changes: any order gives the same.
    private static bool AreApart((PlanNode Node, IUpdateKernel Kernel)[] steps)
    {
        var changed = steps.SelectMany(s => s.Node.Inputs.Where((_, i) => !s.Kernel.IsScalar(i))).Select(Memory)
            .ToArray();
        var scalars = steps.SelectMany(s => s.Node.Inputs.Where((_, i) => s.Kernel.IsScalar(i))).Select(Memory);
        return changed.Distinct().Count() == changed.Length && !scalars.Intersect(changed).Any();
    }

    private static object Memory(Value value) => (object?)value.Root.Variable ?? value.Root;
}
