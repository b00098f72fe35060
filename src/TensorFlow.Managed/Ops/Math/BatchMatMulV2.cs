using System.Numerics;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>Products of matrices in the last two axes; the axes before are broadcast against each other.</summary>
internal sealed class BatchMatMulV2 : Op<BatchMatMulV2>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("BatchMatMulV2").Input("x: T").Input("y: T")
        .Output("output: T")
        .Attr("T: {bfloat16, half, float, double, int16, int32, int64, uint8, uint16, uint32, "
            + "uint64, complex64, complex128}")
        .Attr("adj_x: bool = false").Attr("adj_y: bool = false").Attr("grad_x: bool = false")
        .Attr("grad_y: bool = false");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<BatchMatMulV2>();

    public static Tensor Of(
        Operand x, Operand y, bool adjointX = false, bool adjointY = false, string? name = null,
        bool gradX = false, bool gradY = false) => Apply(
        [x, y],
        new Attrs { ["adj_x"] = adjointX, ["adj_y"] = adjointY, ["grad_x"] = gradX, ["grad_y"] = gradY },
        name ?? (gradX || gradY ? "MatMul" : null));

    public override Shape[] InferShapes(ShapeContext c) => [BatchProduct.Shape(c, true)];

    public override long Flops(Shape[] inputs, Shape[] outputs) =>
        2 * outputs[0].size * inputs[0].dims[^1];

    public override Tensor?[] Gradient(Node z, Tensor[] dz)
    {
        // Z = X·Y: dX = dZ·Y', dY = X'·dZ, and the same with X or Y transposed; then summed over broadcast batches
        var (x, y, d) = (z.inputs[0], z.inputs[1], dz[0]);
        var (dx, dy) = (z.Attrs.Bool("adj_x"), z.Attrs.Bool("adj_y")) switch
        {
            (false, false) => (Of(d, y, false, true, gradX: true), Of(x, d, true, false, gradY: true)),
            (false, true) => (Of(d, y, gradX: true), Of(d, x, true, false, gradY: true)),
            (true, false) => (Of(y, d, false, true, gradX: true), Of(x, d, gradY: true)),
            _ => (Of(y, d, true, true, gradX: true), Of(d, x, true, true, gradY: true)),
        };
        if (BatchProduct.SameBatches(x.shape, y.shape))
        {
            return [dx, dy];
        }

        var (xShape, yShape) = (ShapeOp.Internal(x), ShapeOp.Internal(y));
        var axes = BroadcastGradientArgs.Of(Batch(xShape), Batch(yShape));
        return
        [
            Reshape.Of(Sum.Of(dx, axes[0]), xShape),
            Reshape.Of(Sum.Of(dy, axes[1]), yShape),
        ];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => BatchProduct.Bind<T>(node);

    private static Tensor Batch(Tensor shape) => Slicing.Of(shape, Subscript.Range(null, -2));
}
