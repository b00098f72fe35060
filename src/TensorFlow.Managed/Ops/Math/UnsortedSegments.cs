using System.Numerics;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>What the ops on segments of ids in any order share.</summary>
internal static class UnsortedSegments
{
    /// <summary>As many rows as there are segments.</summary>
    public static Shape[] Shapes(ShapeContext c)
    {
        c.WithRank(2, 0);
        var (data, ids) = (c.Input(0), c.Input(1));
        var segments = c.Ints(2) is [var known] ? known : -1;
        if (c.Ints(2) is not null && segments < 0)
        {
            throw ShapeContext.Fail(
                $"Dimension size, given by scalar input 2, must be non-negative but is {segments}",
                $"Input num_segments == {segments} must not be negative.");
        }

        if (!data.RankKnown || !ids.RankKnown)
        {
            return [Shape.Null];
        }

        return data.ndim >= ids.ndim && data.Slice(0, ids.ndim).is_compatible_with(ids)
            ? [new Shape(segments).concatenate(data.Slice(ids.ndim, data.ndim))]
            : throw ShapeContext.Fail($"data.shape = {data.ToRuntimeString()} does not start with segment_ids.shape = "
                + ids.ToRuntimeString());
    }

    /// <summary>Each segment's total from a start on; rows with a negative id are left out.</summary>
    public static Kernel Bind<T, TStep>(Binding node, T start)
        where T : unmanaged, INumber<T>
        where TStep : struct, Segments.IStep<T>
    {
        var (read, segments) = (IndexReader.Of(node, 1), node.OutputShapes[0][0]);
        return k =>
        {
            var data = k.Input<T>(0);
            var total = k.Output<T>(0);
            total.Fill(start);
            var (rows, width) = (k.In(1).Count, (int)(total.Length / System.Math.Max(1, segments)));
            for (var i = 0; i < rows && data.Length > 0; i++)
            {
                var id = read(k.In(1), i);
                if (id >= segments)
                {
                    throw node.Invalid($"segment_ids{GatherV2.Place(node.InputShapes[1], i)} = {id} is out of range "
                        + $"[0, {segments})");
                }

                for (var j = 0; id >= 0 && j < width; j++)
                {
                    ref var place = ref total[((int)id * width) + j];
                    place = default(TStep).Invoke(place, data[(i * width) + j]);
                }
            }
        };
    }
}
