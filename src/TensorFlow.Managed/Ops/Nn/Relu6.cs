using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Nn;

/// <summary>y = x between 0 and 6, the nearer end outside; NaN stays.</summary>
internal sealed class Relu6 : UnaryOp<Relu6>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Relu6").Input("features: T").Output("activations: T")
        .Attr("T: realnumbertype");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<Relu6>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [Relu6Grad.Of(dy[0], y.output)];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => Loop<T, Function<T>>(new(T.CreateChecked(6)));

    private readonly struct Function<T>(T six) : IUnary<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T x) => x < T.Zero ? T.Zero : x > six ? six : x;

        public Vector512<T> Invoke(Vector512<T> x)
        {
            var top = Vector512.Create(six);
            x = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<T>.Zero), Vector512<T>.Zero, x);
            return Vector512.ConditionalSelect(Vector512.GreaterThan(x, top), top, x);
        }
    }
}

/// <summary>dx = dy·1 where the feature (or y itself) is between 0 and 6, dy·0 elsewhere (NaN of infinity).</summary>
internal sealed class Relu6Grad : PairOp<Relu6Grad>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Relu6Grad").Input("gradients: T").Input("features: T")
        .Output("backprops: T").Attr("T: realnumbertype");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<Relu6Grad>();

    public override Tensor?[] Gradient(Node dx, Tensor[] ddx) =>
        [Of(ddx[0], dx.inputs[1]), Arrays.ZerosLike.Internal(dx.inputs[1])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => Loop<T, Function<T>>(new(T.CreateChecked(6)));

    private readonly struct Function<T>(T six) : IBinary<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T dy, T x) => dy * (x > T.Zero && x < six ? T.One : T.Zero);

        public Vector512<T> Invoke(Vector512<T> dy, Vector512<T> x) => dy * Vector512.ConditionalSelect(
            Vector512.GreaterThan(x, Vector512<T>.Zero) & Vector512.LessThan(x, Vector512.Create(six)),
            Vector512<T>.One,
            Vector512<T>.Zero);
    }
}
