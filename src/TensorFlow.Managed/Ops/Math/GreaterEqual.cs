using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>z = whether x ≥ y; never for NaN.</summary>
internal sealed class GreaterEqual : BinaryOp<GreaterEqual>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("GreaterEqual").Input("x: T").Input("y: T").Output("z: bool")
        .Attr("T: realnumbertype");

    public override bool IsDifferentiable => false;

    public override KernelTable Kernels { get; } = KernelTable.Numbers<GreaterEqual>();

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => Compare<T, Predicate<T>>(node, default);

    private readonly struct Predicate<T> : IComparison<T>
        where T : unmanaged, INumber<T>
    {
        public bool Invoke(T x, T y) => x >= y;

        public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => Vector512.GreaterThanOrEqual(x, y);
    }
}
