using System.Numerics;

namespace Tensorflow.Ops.Math;

/// <summary>Products of matrices in the last two axes; the axes before are the same in both.</summary>
internal sealed class BatchMatMul : Op<BatchMatMul>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("BatchMatMul").Input("x: T").Input("y: T")
        .Output("output: T").Attr("T: {bfloat16, half, float, double, int32, int64, complex64, complex128}")
        .Attr("adj_x: bool = false").Attr("adj_y: bool = false").Attr("grad_x: bool = false")
        .Attr("grad_y: bool = false");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<BatchMatMul>();

    public override Shape[] InferShapes(ShapeContext c) => [BatchProduct.Shape(c, false)];

    public override Tensor?[] Gradient(Node z, Tensor[] dz)
    {
        // as for BatchMatMulV2, whose nodes TensorFlow makes here too
        var (x, y, d) = (z.inputs[0], z.inputs[1], dz[0]);
        return (z.Attrs.Bool("adj_x"), z.Attrs.Bool("adj_y")) switch
        {
            (false, false) => [Product(d, y, false, true, true), Product(x, d, true, false, false)],
            (false, true) => [Product(d, y, false, false, true), Product(d, x, true, false, false)],
            (true, false) => [Product(y, d, false, true, true), Product(x, d, false, false, false)],
            _ => [Product(y, d, true, true, true), Product(d, x, true, true, false)],
        };
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => BatchProduct.Bind<T>(node);

    private static Tensor Product(Tensor x, Tensor y, bool adjointX, bool adjointY, bool first) =>
        BatchMatMulV2.Of(x, y, adjointX, adjointY, "MatMul", first, !first);
}
