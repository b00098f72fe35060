using System.Numerics;

namespace Tensorflow.Ops.Arrays;

/// <summary>The diagonal of a tensor of even rank.</summary>
internal sealed class DiagPart : Op<DiagPart>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("DiagPart").Input("input: T").Output("diagonal: T")
        .Attr("T: {bfloat16, half, float, double, int32, int64, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<DiagPart>();

    public static Tensor Of(Operand x, string? name = null) => Apply([x], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var x = c.WithRankAtLeast(0, c.IsBuilding ? 1 : 0);
        if (!x.RankKnown)
        {
            return [Shape.Null];
        }

        return x.ndim % 2 == 0
            ? [ShapeContext.Merge(x.Slice(0, x.ndim / 2), x.Slice(x.ndim / 2, x.ndim))]
            : throw ShapeContext.Fail($"Input must have even and non-zero rank, input rank is {x.ndim}");
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [Diag.Of(dy[0])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => k =>
        {
            var x = k.Input<T>(0);
            var y = k.Output<T>(0);
            for (var i = 0; i < y.Length; i++)
            {
                y[i] = x[i * (y.Length + 1)];
            }
        };
}
