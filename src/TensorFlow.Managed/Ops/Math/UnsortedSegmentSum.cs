using System;
using System.Numerics;

namespace Tensorflow.Ops.Math;

/// <summary>Row s of the result is the sum of the rows of data whose id is s; negative ids are left out.</summary>
internal sealed class UnsortedSegmentSum : Op<UnsortedSegmentSum>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("UnsortedSegmentSum")
        .Input("data: T").Input("segment_ids: Tindices").Input("num_segments: Tnumsegments").Output("output: T")
        .Attr("T: numbertype").Attr("Tindices: {int16, int32, int64}").Attr("Tnumsegments: {int32, int64} = DT_INT32");

    public override ReadOnlySpan<int> ShapeInputs => [2];

    public override KernelTable Kernels { get; } = KernelTable.Numbers<UnsortedSegmentSum>();

    public static Tensor Of(Operand data, Operand ids, Operand segments, string? name = null) =>
        Apply([data, ids, segments], null, name);

    public override Shape[] InferShapes(ShapeContext c) => UnsortedSegments.Shapes(c);

    /// <summary>dy's row of each id; zero where the id is negative.</summary>
    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [GatherDropNegatives.Of(dy[0], y.inputs[1]).Rows, null, null];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
        UnsortedSegments.Bind<T, Segments.Sum<T>>(node, T.Zero);
}
