using System;
using System.Numerics;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>Row s of the result is the mean of the rows of data whose id is s; the ids are sorted.</summary>
internal sealed class SegmentMean : Op<SegmentMean>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("SegmentMean").Input("data: T")
        .Input("segment_ids: Tindices").Output("output: T").Attr("T: numbertype")
        .Attr("Tindices: {int32, int64}");

    public override ReadOnlySpan<int> ShapeInputs => [1];

    public override KernelTable Kernels { get; } = KernelTable.Numbers<SegmentMean>();

    public static Tensor Of(Operand data, Operand ids, string? name = null) => Apply([data, ids], null, name);

    public override Shape[] InferShapes(ShapeContext c) => Segments.Shapes(c);

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // each row gets its segment's share
        var ids = y.inputs[1];
        var rank = ExpandDims.Of(RankOp.Of(y.inputs[0]) - 1, 0);
        var shape = ConcatV2.Of([ShapeOp.Internal(ids), Fill.Of(rank, 1)], 0, "concat");
        var ones = Creation.Ones(shape, dy[0].dtype);
        return [GatherV2.Of(Division.True(dy[0], SegmentSum.Of(ones, ids)), ids, 0), null];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => Segments.Bind<T, Segments.Sum<T>>(node, mean: true);
}
