using System;
using System.Linq;
using System.Numerics;
using Tensorflow.Numerics.Linear;

namespace Tensorflow.Ops.Math;

/// <summary>The product of two matrices, each transposed first if asked for.</summary>
internal sealed class MatMul : Op<MatMul>, INumberKernel
{
    private static readonly Attrs[] Forms = [.. Enumerable.Range(0, 16).Select(AttrsOf)];

    public override OpDef Def { get; } = new OpDef("MatMul")
        .Input("a: T").Input("b: T").Output("product: T")
        .Attr("transpose_a: bool = false").Attr("transpose_b: bool = false")
        .Attr("T: {bfloat16, half, float, double, int32, int64, uint8, uint16, uint32, uint64, complex64, complex128}")
        .Attr("grad_a: bool = false").Attr("grad_b: bool = false");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<MatMul>();

    public static Tensor Of(
        Operand a, Operand b, bool transposeA = false, bool transposeB = false, string? name = null,
        bool gradA = false, bool gradB = false) => Apply(
        [a, b], Forms[(transposeA ? 1 : 0) | (transposeB ? 2 : 0) | (gradA ? 4 : 0) | (gradB ? 8 : 0)], name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (a, b) = (Matrix(c, 0, "a"), Matrix(c, 1, "b"));
        var (ta, tb) = (c.Attrs.Bool("transpose_a"), c.Attrs.Bool("transpose_b"));
        var (m, k) = ta ? (a[1], a[0]) : (a[0], a[1]);
        var (k2, n) = tb ? (b[1], b[0]) : (b[0], b[1]);
        if (k >= 0 && k2 >= 0 && k != k2)
        {
            throw ShapeContext.Fail(
                $"Dimensions must be equal, but are {k} and {k2}",
                $"Matrix size-incompatible: In[0]: {a.ToRuntimeString()}, In[1]: {b.ToRuntimeString()}");
        }

        return [new(m, n)];
    }

    public override long Flops(Shape[] inputs, Shape[] outputs) =>
        2 * outputs[0].size * inputs[0].size / System.Math.Max(1, outputs[0][0]);

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // C = A·B: dA = dC·B', dB = A'·dC, and the same with A or B transposed.
        var (a, b, d) = (y.inputs[0], y.inputs[1], dy[0]);
        var (ta, tb) = (y.Attrs.Bool("transpose_a"), y.Attrs.Bool("transpose_b"));
        return (ta, tb) switch
        {
            (false, false) => [Of(d, b, false, true, gradA: true), Of(a, d, true, false, gradB: true)],
            (false, true) => [Of(d, b, gradA: true), Of(d, a, true, false, gradB: true)],
            (true, false) => [Of(b, d, false, true, gradA: true), Of(a, d, gradB: true)],
            _ => [Of(b, d, true, true, gradA: true), Of(d, a, true, true, gradB: true)],
        };
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        var (ta, tb) = (node.Attrs.Bool("transpose_a"), node.Attrs.Bool("transpose_b"));
        var (m, n) = ((int)node.OutputShapes[0][0], (int)node.OutputShapes[0][1]);
        var k = (int)node.InputShapes[0][ta ? 0 : 1];
        return new Product<T>(ta, tb, m, n, k).Run;
    }

    private static Attrs AttrsOf(int form) => new()
    {
        ["transpose_a"] = (form & 1) != 0,
        ["transpose_b"] = (form & 2) != 0,
        ["grad_a"] = (form & 4) != 0,
        ["grad_b"] = (form & 8) != 0,
    };

    private static Shape Matrix(ShapeContext c, int i, string name)
    {
        var shape = c.Input(i);
        return !shape.RankKnown ? Shape.UnknownOfRank(2) : shape.ndim == 2 ? shape : throw ShapeContext.Fail(
            $"Shape must be rank 2 but is rank {shape.ndim}",
            $"In[{i}] is not a matrix. Instead it has shape {shape.ToRuntimeString()}");
    }

    private sealed class Product<T>(bool ta, bool tb, int m, int n, int k) : IPlacedKernel, IProductKernel
        where T : unmanaged, INumberBase<T>
    {
        public void Run(KernelContext c) => Gemm.Run(ta, tb, m, n, k, c.Input<T>(0), c.Input<T>(1), c.Output<T>(0));

        public Step? At(ReadOnlySpan<Place> inputs, ReadOnlySpan<Place> outputs) => typeof(T) == typeof(float)
            ? new PlacedMatMul(At(inputs[0], inputs[1], outputs[0]))
            : null;

        public unsafe PlacedProduct? At<TFinish>(
            Place a, Place b, Place c, Place operand, Place totals, TFinish finish)
            where TFinish : struct, IFinish => typeof(T) == typeof(float)
            ? PlacedProduct.Of(
                ta, tb, m, n, k, (float*)a.Address, (float*)b.Address, (float*)c.Address, (float*)operand.Address,
                (float*)totals.Address, finish)
            : null;

        private unsafe PlacedProduct At(Place a, Place b, Place c) => PlacedProduct.Of(
            ta, tb, m, n, k, (float*)a.Address, (float*)b.Address, (float*)c.Address);
    }
}

/// <summary>A product as a step of a plan.</summary>
internal sealed class PlacedMatMul(PlacedProduct product) : Step
{
    public override void Run() => product.Run();
}
