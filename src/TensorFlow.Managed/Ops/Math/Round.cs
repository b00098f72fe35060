using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>The nearest whole number, the even one of two; integers stay as they are.</summary>
internal sealed class Round : UnaryOp<Round>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Round").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double, int8, int16, int32, int64, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Round>()
        .Add(TF_DataType.TF_INT8, Copy)
        .Add(TF_DataType.TF_INT16, Copy)
        .Add(TF_DataType.TF_INT32, Copy)
        .Add(TF_DataType.TF_INT64, Copy);

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [null];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private static Kernel Copy(Binding node) => static k => k.In(0).CopyTo(k.Out(0));

    private readonly struct Function<T> : IUnary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => VectorMath.Round(x);

        public Vector512<T> Invoke(Vector512<T> x) => VectorMath.Round(x);
    }
}
