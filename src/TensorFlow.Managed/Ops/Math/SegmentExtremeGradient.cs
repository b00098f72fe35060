using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>Gradients of the largest and smallest of segments: shared by the elements that were taken.</summary>
internal static class SegmentExtremeGradient
{
    /// <summary>Of SegmentMax and SegmentMin.</summary>
    public static Tensor Sorted(Node y, Tensor dy)
    {
        var (x, ids) = (y.inputs[0], y.inputs[1]);
        var zeros = ZerosLike.Internal(x);
        var taken = Equal.Of(x, GatherV2.Of(y.output, ids, 0));
        var count = SegmentSum.Of(Cast.ToType(taken, dy.dtype), ids);
        return SelectV2.Of(taken, GatherV2.Of(Division.True(dy, count), ids, 0), zeros);
    }

    /// <summary>Of UnsortedSegmentMax and UnsortedSegmentMin.</summary>
    public static Tensor Unsorted(Node y, Tensor dy)
    {
        var (x, ids, segments) = (y.inputs[0], y.inputs[1], y.inputs[2]);
        var found = GatherDropNegatives.Of(y.output, ids);
        var taken = LogicalAnd.Of(Equal.Of(x, found.Rows), found.Kept);
        var count = UnsortedSegmentSum.Of(Cast.ToType(taken, dy.dtype), ids, segments);
        var shares = found.Of(Division.True(dy, count));
        return SelectV2.Of(taken, shares, ZerosLike.Internal(shares));
    }
}
