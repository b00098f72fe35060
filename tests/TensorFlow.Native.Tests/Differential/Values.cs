using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Execution;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Values for the shrinking of sketches.</summary>
internal static class Values
{
    /// <summary>What a step with one output gives, by our engine; null where it has others or fails.</summary>
    public static TensorData? Of(Sketch sketch, int step) =>
        Of(sketch, outputs => outputs is [{ IsRef: false } only] ? only : null, step);

    /// <summary>The value of an output by our engine; null where it has none or its graph fails.</summary>
    public static TensorData? Of(Sketch sketch, SketchOutput output) => sketch.Steps[output.Step] switch
    {
        SketchStep.Feed feed => feed.Value,
        SketchStep.Constant constant => constant.Value,
        SketchStep.Apply => Of(sketch, outputs => outputs[output.Index], output.Step),
        _ => null,
    };

    private static TensorData? Of(Sketch sketch, Func<IReadOnlyList<Tensor>, Tensor?> choose, int step)
    {
        var built = SketchGraph.Of(new Sketch([.. sketch.Steps.Take(step + 1)]));
        if (built.Refusal is not null || built.Initializers.Count > 0
            || choose(built.Graph.get_operation_by_name($"v{step}").outputs) is not { } only)
        {
            return null;
        }

        try
        {
            using var session = new ManagedSession();
            return session.Run(new(built.Feeds, [only], []))[0];
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return null; // what is wrong here is for the judge to tell
        }
    }

    /// <summary>The value in halves; null where it is so already.</summary>
    public static TensorData? Rounded(TensorData value)
    {
        if (!value.DType.is_floating())
        {
            return null;
        }

        var copy = value.Copy();
        foreach (ref var v in value.DType == TF_DataType.TF_FLOAT ? copy.Span<float>() : [])
        {
            v = float.IsFinite(v) ? MathF.Round(v * 2) / 2 : v;
        }

        foreach (ref var v in value.DType == TF_DataType.TF_DOUBLE ? copy.Span<double>() : [])
        {
            v = double.IsFinite(v) ? Math.Round(v * 2) / 2 : v;
        }

        return copy.Bytes.SequenceEqual(value.Bytes) ? null : copy;
    }
}
