using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>TensorFlow's own gradients, from its C++ registry, of a sketch's results.</summary>
internal static class LibraryGradients
{
    /// <summary>
    /// Adds their nodes; one output for each of our gradients. Empty where the library has no gradient of some op.
    /// </summary>
    public static NativeOutput[] Add(NativeGraph graph, SketchGraph built)
    {
        NativeOutput[] xs = [.. built.Gradients.Where(g => g.Gradient is not null).Select(g => NativeOutput.Of(g.X))];
        // the library's gradient of a mean over int64 axes ends the process (2.16.1)
        if (xs.Length == 0
            || built.Graph.Operations.Any(o => o.type == "Mean" && o.inputs[1].dtype == TF_DataType.TF_INT64))
        {
            return [];
        }

        // the library's walk ends the process at a result that depends on no x
        var reached = Reached(built);
        var weighted = built.Weighted.Where(w => reached.Contains(w.Y)).ToArray();
        try
        {
            return graph.AddGradients(
                "library", [.. weighted.Select(w => NativeOutput.Of(w.Y))], xs,
                [.. weighted.Select(w => NativeOutput.Of(w.Weights))]);
        }
        catch (OpError)
        {
            return []; // fewer ops have a gradient there than in Python
        }
    }

    private static HashSet<Tensor> Reached(SketchGraph built)
    {
        HashSet<Tensor> reached = [.. built.Gradients.Where(g => g.Gradient is not null).Select(g => g.X)];
        foreach (var op in built.Graph.Operations.Where(o => o.inputs.Any(reached.Contains)))
        {
            reached.UnionWith(op.outputs);
        }

        return reached;
    }
}
