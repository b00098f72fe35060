using System;
using System.Numerics;

namespace Tensorflow.Ops.Math;

/// <summary>Row s of the result is the largest of the rows of data whose id is s; negative ids are left out.</summary>
internal sealed class UnsortedSegmentMax : Op<UnsortedSegmentMax>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("UnsortedSegmentMax").Input("data: T")
        .Input("segment_ids: Tindices").Input("num_segments: Tnumsegments").Output("output: T")
        .Attr("T: realnumbertype").Attr("Tindices: {int32, int64}")
        .Attr("Tnumsegments: {int32, int64} = DT_INT32");

    public override ReadOnlySpan<int> ShapeInputs => [2];

    public override KernelTable Kernels { get; } = KernelTable.Numbers<UnsortedSegmentMax>();

    public static Tensor Of(Operand data, Operand ids, Operand segments, string? name = null) =>
        Apply([data, ids, segments], null, name);

    public override Shape[] InferShapes(ShapeContext c) => UnsortedSegments.Shapes(c);

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [SegmentExtremeGradient.Unsorted(y, dy[0]), null, null];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
        UnsortedSegments.Bind<T, Segments.Larger<T>>(node, T.MinValue);
}
