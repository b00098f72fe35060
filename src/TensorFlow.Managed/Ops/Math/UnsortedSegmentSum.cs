using System;
using System.Numerics;
using Tensorflow.Ops.Arrays;

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

    public override Shape[] InferShapes(ShapeContext c)
    {
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

    /// <summary>dy's row of each id; zero where the id is negative (math_grad._GatherDropNegatives).</summary>
    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        var ids = y.inputs[1];
        var gathered = GatherV2.Of(dy[0], Maximum.Of(ids, ZerosLike.Internal(ids)), 0);
        var positive = GreaterEqual.Of(ids, 0);
        var shape = ShapeOp.Internal(positive);
        var missing = RankOp.Of(gathered) - RankOp.Of(positive);
        var ones = Creation.Ones(new Operand(new object[] { missing }), TF_DataType.TF_INT32);
        var spread = Reshape.Of(positive, ConcatV2.Of([shape, ones], 0, "concat"));
        var kept = LogicalAnd.Of(spread, Creation.OnesLike(gathered, TF_DataType.TF_BOOL), "and");
        return [SelectV2.Of(kept, gathered, ZerosLike.Internal(gathered)), null, null];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        var (read, segments) = (IndexReader.Of(node, 1), node.OutputShapes[0][0]);
        return k =>
        {
            var data = k.Input<T>(0);
            var sum = k.Output<T>(0);
            sum.Clear();
            var (rows, width) = (k.In(1).Count, (int)(sum.Length / System.Math.Max(1, segments)));
            for (var i = 0; i < rows; i++)
            {
                var id = read(k.In(1), i);
                if (id >= segments)
                {
                    throw node.Invalid($"segment_ids{GatherV2.Place(node.InputShapes[1], i)} = {id} is out of range "
                        + $"[0, {segments})");
                }

                for (var j = 0; id >= 0 && j < width; j++)
                {
                    sum[((int)id * width) + j] += data[(i * width) + j];
                }
            }
        };
    }
}
