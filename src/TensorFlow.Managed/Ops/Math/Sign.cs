using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>y = -1, 0 or 1 by the sign of x; NaN for NaN.</summary>
internal sealed class Sign : UnaryOp<Sign>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Sign").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double, int8, int16, int32, int64, complex64, "
            + "complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<Sign>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [Arrays.ZerosLike.Internal(y.inputs[0])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => Loop<T, Function<T>>(default);

    // What is neither positive nor negative is 0 or NaN; adding 0 makes 0 of -0.
    private readonly struct Function<T> : IUnary<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T x) => x > T.Zero ? T.One : x < T.Zero ? unchecked(-T.One) : x + T.Zero;

        public Vector512<T> Invoke(Vector512<T> x) => Vector512.ConditionalSelect(
            Vector512.GreaterThan(x, Vector512<T>.Zero),
            Vector512<T>.One,
            Vector512.ConditionalSelect(
                Vector512.LessThan(x, Vector512<T>.Zero), -Vector512<T>.One, x + Vector512<T>.Zero));
    }
}
