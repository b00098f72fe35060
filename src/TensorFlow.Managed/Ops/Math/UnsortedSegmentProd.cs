using System;
using System.Numerics;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>Row s of the result is the product of the rows of data whose id is s; negative ids are left out.</summary>
internal sealed class UnsortedSegmentProd : Op<UnsortedSegmentProd>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("UnsortedSegmentProd").Input("data: T")
        .Input("segment_ids: Tindices").Input("num_segments: Tnumsegments").Output("output: T")
        .Attr("T: numbertype").Attr("Tindices: {int32, int64}").Attr("Tnumsegments: {int32, int64} = DT_INT32");

    public override ReadOnlySpan<int> ShapeInputs => [2];

    public override KernelTable Kernels { get; } = KernelTable.Numbers<UnsortedSegmentProd>();

    public static Tensor Of(Operand data, Operand ids, Operand segments, string? name = null) =>
        Apply([data, ids, segments], null, name);

    public override Shape[] InferShapes(ShapeContext c) => UnsortedSegments.Shapes(c);

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // y / x, and where x is 0 the product of the others; 0 where two are 0
        var (x, ids, segments) = (y.inputs[0], y.inputs[1], y.inputs[2]);
        var isZero = Equal.Of(x, Const.Of(Creation.Scalar(0, x.dtype)));
        var zeros = UnsortedSegmentSum.Of(Cast.ToType(isZero, TF_DataType.TF_INT32), ids, segments);
        var d = SelectV2.Of(Greater.Of(zeros, 1), ZerosLike.Internal(dy[0]), dy[0]);
        var others = Of(SelectV2.Of(isZero, Creation.OnesLike(x), x), ids, segments);
        var rows = GatherDropNegatives.Of(d, ids);
        var quotient = GatherV2.Of(y.output, rows.Clipped, 0) / x;
        return [rows.Rows * SelectV2.Of(isZero, GatherV2.Of(others, rows.Clipped, 0), quotient), null, null];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
        UnsortedSegments.Bind<T, Segments.Product<T>>(node, T.One);
}
