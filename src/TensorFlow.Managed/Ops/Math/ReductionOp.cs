using System;
using System.Linq;

namespace Tensorflow.Ops.Math;

/// <summary>An op that reduces the elements along some axes to one.</summary>
internal abstract class ReductionOp<TSelf> : Op<TSelf>
    where TSelf : ReductionOp<TSelf>, new()
{
    public override ReadOnlySpan<int> ShapeInputs => [1];

    public static Tensor Of(Operand x, Operand axes, bool keepDims = false, string? name = null) =>
        Apply([x, axes], keepDims ? ReductionAxes.Kept : ReductionAxes.Dropped, name);

    /// <summary>Reduced along all axes, which stand in a Const beside the op.</summary>
    public static Tensor All(Operand x, bool keepDims = false, string? name = null) =>
        Of(x, ReductionAxes.All(x), keepDims, name);

    /// <summary>Reduced along axes of one element, or none, every element stays what it is.</summary>
    public override bool MovesNothing(ShapeContext c) => c.Ints(1) is { } axes
        && ReductionAxes.Normalize(axes, c.Input(0).ndim) is var reduced && reduced.Length == axes.Length
        && reduced.All(a => c.Input(0)[a] == 1);

    public override Shape[] InferShapes(ShapeContext c)
    {
        if (c.IsBuilding && c.Input(1).ndim > 1)
        {
            throw ShapeContext.Fail($"Shape must be at most rank 1 but is rank {c.Input(1).ndim}");
        }

        var (x, keep) = (c.Input(0), c.Attrs.Bool("keep_dims"));
        if (!x.RankKnown)
        {
            return [Shape.Null];
        }

        if (c.Ints(1) is not { } axes)
        {
            return [keep ? Shape.UnknownOfRank(x.ndim) : Shape.Null];
        }

        var reduced = ReductionAxes.Normalize(axes, x.ndim);
        return [new(x.dims.Select((d, i) => !reduced.Contains(i) ? d : keep ? 1 : long.MinValue)
            .Where(d => d != long.MinValue).ToArray())];
    }
}

/// <summary>The axes of a reduction.</summary>
internal static class ReductionAxes
{
    private static readonly TensorData[] FirstAxes = [.. Enumerable.Range(0, 8).Select(Counted)];

    private static readonly Tensor?[] Eager = new Tensor?[FirstAxes.Length];

    /// <summary>Reduced axes keep a size of 1.</summary>
    public static Attrs Kept { get; } = new() { ["keep_dims"] = true };

    /// <summary>Reduced axes are gone.</summary>
    public static Attrs Dropped { get; } = new() { ["keep_dims"] = false };

    /// <summary>All axes of x: a Const where its rank is known; as in Python a scalar counts as unknown.</summary>
    public static Tensor All(Operand x)
    {
        var rank = x.StaticShape?.ndim ?? -1;
        return rank <= 0 ? Arrays.RangeOp.Of(0, Arrays.RankOp.Of(x.ToTensor()), 1)
            : rank < FirstAxes.Length ? Target.Current.Constant(FirstAxes[rank], ref Eager[rank])
            : Target.Current.Constant(Counted(rank), null);
    }

    private static TensorData Counted(int count) =>
        TensorData.From<int>(Enumerable.Range(0, count).ToArray(), new Shape(count));

    /// <summary>Axes counted from the front, sorted, each once.</summary>
    public static int[] Normalize(long[] axes, int rank)
    {
        var normal = new int[axes.Length];
        for (var i = 0; i < axes.Length; i++)
        {
            if (axes[i] < -rank || axes[i] >= rank)
            {
                throw ShapeContext.Fail(
                    $"Invalid reduction dimension {axes[i]} for input with {rank} dimensions.",
                    $"Invalid reduction dimension ({axes[i]} for input with {rank} dimension(s)");
            }

            normal[i] = (int)(axes[i] < 0 ? axes[i] + rank : axes[i]);
        }

        return [.. normal.Distinct().Order()];
    }
}
