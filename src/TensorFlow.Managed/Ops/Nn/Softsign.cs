using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Nn;

/// <summary>y = x / (1 + |x|).</summary>
internal sealed class Softsign : UnaryOp<Softsign>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Softsign").Input("features: T").Output("activations: T")
        .Attr("T: {half, bfloat16, float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Softsign>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [SoftsignGrad.Of(dy[0], y.inputs[0])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IUnary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => x / (T.One + T.Abs(x));

        public Vector512<T> Invoke(Vector512<T> x) => x / (Vector512<T>.One + Vector512.Abs(x));
    }
}

/// <summary>dx = dy / (1 + |x|)²; TensorFlow has no gradient of it.</summary>
internal sealed class SoftsignGrad : PairOp<SoftsignGrad>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("SoftsignGrad").Input("gradients: T").Input("features: T")
        .Output("backprops: T").Attr("T: {half, bfloat16, float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<SoftsignGrad>();

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IBinary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T dy, T x)
        {
            var size = T.One + T.Abs(x);
            return dy / (size * size);
        }

        public Vector512<T> Invoke(Vector512<T> dy, Vector512<T> x)
        {
            var size = Vector512<T>.One + Vector512.Abs(x);
            return dy / (size * size);
        }
    }
}
