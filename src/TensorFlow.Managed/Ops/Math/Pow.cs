using System;
using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>z = x to the power of y.</summary>
internal sealed class Pow : BinaryOp<Pow>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Pow").Input("x: T").Input("y: T").Output("z: T")
        .Attr("T: {bfloat16, float, half, double, int8, int16, int32, int64, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Pow>().AddIntegers<Whole>();

    public override Tensor?[] Gradient(Node z, Tensor[] dz)
    {
        // dx = dz·y·x^(y-1); dy = dz·z·ln x, 0 where x is not positive
        var (x, y, d) = (z.inputs[0], z.inputs[1], dz[0]);
        var dx = d * y * Of(x, y - 1f);
        var positive = Greater.Of(x, 0f);
        var safe = Select.Of(positive, x, Creation.OnesLike(x));
        var log = Select.Of(positive, Log.Of(safe), ZerosLike.Internal(x));
        return Broadcasting.SumBack(x, y, dx, d * z.output * log);
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        typeof(T) == typeof(float) ? new SmallPowers(node).Run : Loop<T, Power<T>>(node, default);

    /// <summary>Plans know most exponents: those of squares and moments are products then, to the same bits.</summary>
    private sealed class SmallPowers(Binding node) : IPlacedKernel, IConstantKernel, IBinaryKernel
    {
        private readonly Kernel _any = Loop<float, Power<float>>(node, default);

        public void Run(KernelContext k) => _any(k);

        public Step? At(ReadOnlySpan<Place> inputs, ReadOnlySpan<Place> outputs)
        {
            var kernel = inputs[0].Count == outputs[0].Count ? Known(inputs[1].Constant) : null;
            return (kernel ?? (IPlacedKernel)_any.Target!).At(inputs, outputs);
        }

        public IUnaryKernel? For(TensorData?[] constants) => (IUnaryKernel?)Known(constants[1]);

        public TResult? Accept<TResult>(IBinaryVisitor<TResult> visitor)
            where TResult : class => ((IBinaryKernel)_any.Target!).Accept(visitor);

        private static IPlacedKernel? Known(TensorData? exponent) =>
            exponent is not { Count: 1 } ? null : exponent.Span<float>()[0] switch
            {
                2f => new UnaryKernel<float, Square.Function<float>>(default),
                3f => new UnaryKernel<float, Cube>(default),
                4f => new UnaryKernel<float, Fourth>(default),
                _ => null,
            };
    }

    private readonly struct Cube : IUnary<float>
    {
        public float Invoke(float x) => (float)((double)x * x * x);

        public Vector512<float> Invoke(Vector512<float> x)
        {
            var (low, high) = Vector512.Widen(x);
            return Vector512.Narrow(low * low * low, high * high * high);
        }
    }

    private readonly struct Fourth : IUnary<float>
    {
        public float Invoke(float x) => (float)((double)x * x * ((double)x * x));

        public Vector512<float> Invoke(Vector512<float> x)
        {
            var (low, high) = Vector512.Widen(x);
            (low, high) = (low * low, high * high);
            return Vector512.Narrow(low * low, high * high);
        }
    }

    private sealed class Whole : INumberKernel
    {
        public static Kernel Bind<T>(Binding node)
            where T : unmanaged, INumber<T>, IMinMaxValue<T> => ScalarLoop<T, WholePower<T>>(node, new(node));
    }

    private readonly struct Power<T> : IBinary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x, T y) => VectorMath.Pow(x, y);

        public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => VectorMath.Pow(x, y);
    }

    private readonly struct WholePower<T>(Binding node) : IScalarBinary<T, T>
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        // Squares and multiplies along the bits of the exponent; what is too large wraps.
        public T Invoke(T x, T y)
        {
            if (T.IsNegative(y))
            {
                throw node.Invalid("Integers to negative integer powers are not allowed");
            }

            var power = T.One;
            for (var left = ulong.CreateTruncating(y); left > 0; left >>= 1)
            {
                power = (left & 1) != 0 ? unchecked(power * x) : power;
                x = unchecked(x * x);
            }

            return power;
        }
    }
}
