using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>The largest whole number not above x.</summary>
internal sealed class Floor : UnaryOp<Floor>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Floor").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Floor>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [null];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IUnary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => VectorMath.Floor(x);

        public Vector512<T> Invoke(Vector512<T> x) => VectorMath.Floor(x);
    }
}
