using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Ops.Arrays;

/// <summary>Indices [..., depth] into the first axes of a shape, as GatherNd and ScatterNd have them.</summary>
internal sealed class IndexPaths
{
    private readonly IndexReader.Read _read;
    private readonly long[] _dims;
    private readonly int _depth;

    private IndexPaths(IndexReader.Read read, long[] dims, int depth, int width, int count) =>
        (_read, _dims, _depth, Width, Count) = (read, dims, depth, width, count);

    /// <summary>Elements of the slice that each path names.</summary>
    public int Width { get; }

    /// <summary>How many paths there are.</summary>
    public int Count { get; }

    /// <summary>The paths in an input of a node into a shape.</summary>
    public static IndexPaths Of(Binding node, int input, Shape shape)
    {
        var indices = node.InputShapes[input];
        var depth = (int)indices.dims[^1];
        return new(
            IndexReader.Of(node, input), [.. shape.dims.Take(depth)], depth,
            (int)new Shape(shape[depth..]).size, (int)new Shape(indices[..(indices.ndim - 1)]).size);
    }

    /// <summary>Where the slice of a path starts; -1 where it is outside.</summary>
    public int Start(TensorData indices, int path)
    {
        var place = 0L;
        for (var i = 0; i < _depth; i++)
        {
            var index = _read(indices, (path * _depth) + i);
            if (index < 0 || index >= _dims[i])
            {
                return -1;
            }

            place = (place * _dims[i]) + index;
        }

        return (int)place * Width;
    }

    /// <summary>A path in words: "indices[0] = [3, 0]".</summary>
    public string Text(TensorData indices, Shape shape, int path)
    {
        IEnumerable<long> parts = Enumerable.Range(0, _depth).Select(i => _read(indices, (path * _depth) + i));
        var place = shape.ndim > 1 ? GatherV2.Place(new Shape(shape[..(shape.ndim - 1)]), path).Replace(",", ", ") : "";
        return $"indices{place} = [{string.Join(", ", parts)}]";
    }

    /// <summary>Indices of the same leading sizes as the updates that go there, and slices of the same sizes.</summary>
    public static void Check(Shape indices, Shape updates, Shape shape)
    {
        CheckEmpty(indices, updates, shape);
        if (!indices.RankKnown || !updates.RankKnown || indices.ndim == 0 || indices.dims[^1] < 0)
        {
            return;
        }

        var (outer, depth) = (indices.ndim - 1, (int)indices.dims[^1]);
        var (leading, rest) = (updates.Slice(0, System.Math.Min(outer, updates.ndim)), updates.dims.Skip(outer));
        if (!indices.Slice(0, outer).is_compatible_with(leading))
        {
            throw ShapeContext.Fail(
                $"Dimensions [0,{outer}) of indices[shape={indices.ToRuntimeString()}] = {indices.Slice(0, outer)} "
                + $"must match dimensions [0,{outer}) of updates[shape={updates.ToRuntimeString()}] = {leading}");
        }

        if (shape.RankKnown && depth > shape.ndim)
        {
            throw ShapeContext.Fail(
                $"The inner {depth} dimensions of indices.shape={indices} must not be more than the rank of "
                + $"shape={shape}. Received: {depth}.");
        }

        if (shape.RankKnown && !new Shape([.. rest]).is_compatible_with(shape.Slice(depth, shape.ndim)))
        {
            throw ShapeContext.Fail(
                $"Dimensions [{depth},{shape.ndim}) of input[shape={shape.ToRuntimeString()}] must match dimensions "
                + $"[{outer},{updates.ndim}) of updates[shape={updates.ToRuntimeString()}]");
        }
    }

    /// <summary>The same for a tensor, indices and updates; a scalar is refused in the run only.</summary>
    public static void CheckUpdates(ShapeContext c)
    {
        var (shape, indices, updates) = (c.WithRankAtLeast(0, 1), c.WithRankAtLeast(1, 1), c.Input(2));
        CheckEmpty(indices, updates, shape);
        if (updates.ndim != 0)
        {
            Check(indices, updates, shape);
        }
        else if (!c.IsBuilding)
        {
            throw ShapeContext.Fail("Updates shape must have rank at least one. Found:[]");
        }
    }

    /// <summary>Refuses paths of no indices into an output that has elements.</summary>
    public static void CheckDepth(Binding node, int input)
    {
        if (node.InputShapes[input] is { ndim: > 1 } indices && indices.dims[^1] == 0 && node.OutputShapes[0].size > 0)
        {
            throw node.Invalid("Only indices.shape[-1] values between 1 and 5 are currently supported.  "
                + "Requested rank: 0");
        }
    }

    private static void CheckEmpty(Shape indices, Shape updates, Shape shape)
    {
        if (shape.RankKnown && shape.dims.Contains(0) && (HasElements(indices) || HasElements(updates)))
        {
            throw ShapeContext.Fail("Indices and updates specified for empty input");
        }
    }

    private static bool HasElements(Shape shape) => shape.IsFullyDefined && shape.size > 0;
}
