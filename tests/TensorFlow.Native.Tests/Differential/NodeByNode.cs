using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Runs a graph of ours one node at a time, each on inputs that are given or were computed before.</summary>
internal static class NodeByNode
{
    /// <summary>The outputs of one node on these inputs.</summary>
    /// <exception cref="OpError">The kernel refuses them.</exception>
    public static TensorData[] Run(Operation op, IReadOnlyDictionary<Tensor, TensorData> values) =>
        Evaluation.Run(op.Op, op.Attrs, [.. op.inputs.Select(i => values[i])], op.name);

    /// <summary>
    /// All values when each inexact op gives a result that is off by a few roundings: how far rounding alone may lead.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="known">Values of feeds, and of nodes that cannot be run again.</param>
    /// <param name="seed">Chooses the errors: 1 all downwards, 2 all upwards, others at random.</param>
    /// <returns>Null where an op refuses what it gets.</returns>
    public static Dictionary<Tensor, TensorData>? RunNoisily(
        Graph graph, IReadOnlyDictionary<Tensor, TensorData> known, int seed)
    {
        var values = new Dictionary<Tensor, TensorData>(known);
        var choices = new Choices(seed);
        Func<int> roundings = seed switch { 1 => () => -2, 2 => () => 2, _ => () => choices.Int(-4, 4) };
        foreach (var op in graph.get_operations().Where(o => o.outputs.Any(x => !values.ContainsKey(x))))
        {
            if (!op.inputs.All(values.ContainsKey) || (op.inputs.Count == 0 && op.type != "Const"))
            {
                continue; // a variable, or something behind one
            }

            try
            {
                foreach (var (output, value) in op.outputs.Zip(Run(op, values)))
                {
                    values[output] = Tolerance.IsExact(op.type) ? value : Disturb(value, roundings);
                }
            }
            catch (OpError)
            {
                return null;
            }
        }

        return values;
    }

    private static TensorData Disturb(TensorData value, Func<int> roundings)
    {
        if (value.DType == TF_DataType.TF_FLOAT)
        {
            foreach (ref var v in value.Span<float>())
            {
                v *= 1 + (roundings() * MathF.Pow(2, -23));
            }
        }

        if (value.DType == TF_DataType.TF_DOUBLE)
        {
            foreach (ref var v in value.Span<double>())
            {
                v *= 1 + (roundings() * Math.Pow(2, -50));
            }
        }

        return value;
    }
}
