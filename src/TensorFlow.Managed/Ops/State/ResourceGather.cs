using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.State;

/// <summary>The slices of a variable along its first axis that the indices name.</summary>
internal sealed class ResourceGather : Op<ResourceGather>
{
    public override OpDef Def { get; } = new OpDef("ResourceGather")
        .Input("resource: resource").Input("indices: Tindices").Output("output: dtype")
        .Attr("batch_dims: int = 0").Attr("validate_indices: bool = true").Attr("dtype: type")
        .Attr("Tindices: {int32, int64}").Stateful();

    public override bool OnlyReads => true;

    public override KernelTable Kernels { get; } = KernelTable.Any(Bind);

    public static Tensor Of(Tensor handle, Operand indices, TF_DataType dtype, string? name = null) =>
        Apply([handle, indices], new Attrs { ["dtype"] = dtype }, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        VariableTypes.Check(c, "read");
        var (x, indices, batch) = (c.Held(0), c.Input(1), (int)c.Attrs.Int("batch_dims"));
        if (batch != 0)
        {
            throw ShapeContext.Fail($"ResourceGather: expected batch_dims = 0. Received: batch_dims = {batch}");
        }

        if (!x.RankKnown || !indices.RankKnown)
        {
            return [Shape.Null];
        }

        return x.ndim > 0
            ? [new Shape([.. indices.dims, .. x[1..]])]
            : throw ShapeContext.Fail("Shape must be at least rank 1 but is rank 0");
    }

    // resource_variable_ops._GatherGrad; the sum of the slices remembers them
    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        var (handle, indices) = (y.inputs[0], y.inputs[1]);
        var shape = VariableShape.Of(handle);
        var size = ExpandDims.Of(SizeOp.Internal(indices), 0);
        var values = Reshape.Of(dy[0], ConcatV2.Of([size, Slicing.From(shape, 1)], 0, "concat"));
        var rows = Reshape.Of(indices, size);
        var sum = UnsortedSegmentSum.Of(values, rows, Slicing.Item(shape, 0));
        return [IndexedSlices.Remember(sum, values, rows, shape), null];
    }

    private static Kernel Bind(Binding node)
    {
        var x = node.InputShapes[0];
        var (limit, read) = (x[0], IndexReader.Of(node, 1));
        var width = (int)(new Shape(x[1..]).size * node.InputTypes[0].get_datatype_size());
        return k =>
        {
            var from = k.In(0).Bytes;
            var to = k.Out(0).Bytes;
            for (var i = 0; i < k.In(1).Count; i++)
            {
                var index = read(k.In(1), i);
                if (index < 0 || index >= limit)
                {
                    throw node.Invalid($"indices{GatherV2.Place(node.InputShapes[1], i)} = {index} is not in "
                        + $"[0, {limit})");
                }

                from.Slice((int)index * width, width).CopyTo(to[(i * width)..]);
            }
        };
    }
}
