using System;
using System.Numerics;
using Tensorflow.Numerics.Linear;

namespace Tensorflow.Ops.Math;

/// <summary>Matrices as products of one with orthonormal columns and one with zeros below the diagonal.</summary>
/// <remarks>Worked out in float64. Its gradient is not there.</remarks>
internal sealed class Qr : Op<Qr>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Qr").Input("input: T").Output("q: T").Output("r: T")
        .Attr("full_matrices: bool = false").Attr("T: {double, float, half, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Qr>();

    public static (Tensor Q, Tensor R) Of(Operand x, bool full = false, string? name = null)
    {
        var outputs = ApplyNode([x], new Attrs { ["full_matrices"] = full }, name).outputs;
        return (outputs[0], outputs[1]);
    }

    public override Shape[] InferShapes(ShapeContext c)
    {
        var x = c.WithRankAtLeast(0, 2);
        if (!x.RankKnown)
        {
            return [Shape.Null, Shape.Null];
        }

        var (outer, m, n) = (x[..(x.ndim - 2)], x.dims[^2], x.dims[^1]);
        var p = c.Attrs.Bool("full_matrices") ? m : m < 0 || n < 0 ? -1 : System.Math.Min(m, n);
        return [new Shape([.. outer, m, p]), new Shape([.. outer, p, n])];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (m, n) = ((int)node.InputShapes[0].dims[^2], (int)node.InputShapes[0].dims[^1]);
        var matrices = new Shape(node.InputShapes[0][..^2]).size;
        var p = (int)node.OutputShapes[0].dims[^1];
        var (a, q, scales) = (new double[m * n], new double[m * p], new double[System.Math.Min(m, n)]);
        return k =>
        {
            for (var b = 0; b < matrices; b++)
            {
                Widen(k.Input<T>(0).Slice(b * a.Length, a.Length), a);
                HouseholderQr.Run(a, m, n, q, p, scales);
                Narrow(q, k.Output<T>(0).Slice(b * q.Length, q.Length));
                for (var i = 0; i < p; i++)
                {
                    a.AsSpan(i * n, System.Math.Min(i, n)).Clear();
                }

                Narrow(a.AsSpan(0, p * n), k.Output<T>(1).Slice(b * p * n, p * n));
            }
        };
    }

    private static void Widen<T>(ReadOnlySpan<T> x, Span<double> y)
        where T : unmanaged, INumberBase<T>
    {
        for (var i = 0; i < x.Length; i++)
        {
            y[i] = double.CreateTruncating(x[i]);
        }
    }

    private static void Narrow<T>(ReadOnlySpan<double> x, Span<T> y)
        where T : unmanaged, INumberBase<T>
    {
        for (var i = 0; i < x.Length; i++)
        {
            y[i] = T.CreateTruncating(x[i]);
        }
    }
}
