using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>y = |x|; the least integer stays as it is.</summary>
internal sealed class Abs : UnaryOp<Abs>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Abs").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double, int8, int16, int32, int64}");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<Abs>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [dy[0] * Sign.Of(y.inputs[0])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IUnary<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T x) => T.IsNegative(x) ? unchecked(-x) : x;

        public Vector512<T> Invoke(Vector512<T> x) => Vector512.Abs(x);
    }
}
