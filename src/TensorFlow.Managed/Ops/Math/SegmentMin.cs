using System;
using System.Numerics;

namespace Tensorflow.Ops.Math;

/// <summary>Row s of the result is the smallest of the rows of data whose id is s; the ids are sorted.</summary>
internal sealed class SegmentMin : Op<SegmentMin>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("SegmentMin").Input("data: T")
        .Input("segment_ids: Tindices").Output("output: T").Attr("T: realnumbertype")
        .Attr("Tindices: {int32, int64}");

    public override ReadOnlySpan<int> ShapeInputs => [1];

    public override KernelTable Kernels { get; } = KernelTable.Numbers<SegmentMin>();

    public static Tensor Of(Operand data, Operand ids, string? name = null) => Apply([data, ids], null, name);

    public override Shape[] InferShapes(ShapeContext c) => Segments.Shapes(c);

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [SegmentExtremeGradient.Sorted(y, dy[0]), null];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => Segments.Bind<T, Segments.Smaller<T>>(node);
}
