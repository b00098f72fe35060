using System.Numerics;

namespace Tensorflow.Ops.Arrays;

/// <summary>A tensor of twice the rank with x on its diagonal and zeros elsewhere.</summary>
internal sealed class Diag : Op<Diag>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Diag").Input("diagonal: T").Output("output: T")
        .Attr("T: {bfloat16, half, float, double, int32, int64, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<Diag>();

    public static Tensor Of(Operand x, string? name = null) => Apply([x], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var x = c.WithRankAtLeast(0, 1);
        return [x.concatenate(x)];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [DiagPart.Of(dy[0])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => k =>
        {
            var x = k.Input<T>(0);
            var y = k.Output<T>(0);
            y.Clear();
            for (var i = 0; i < x.Length; i++)
            {
                y[i * (x.Length + 1)] = x[i];
            }
        };
}
