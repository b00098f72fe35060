using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>y = -x.</summary>
internal sealed class Neg : UnaryOp<Neg>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Neg").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double, int8, int16, int32, int64, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<Neg>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [Of(dy[0])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => Loop<T, Negate<T>>(default);

    private readonly struct Negate<T> : IUnary<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T x) => unchecked(-x);

        public Vector512<T> Invoke(Vector512<T> x) => -x;
    }
}
