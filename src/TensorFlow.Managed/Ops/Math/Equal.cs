using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>z = whether x = y; NaN equals nothing.</summary>
internal sealed class Equal : BinaryOp<Equal>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Equal").Input("x: T").Input("y: T").Output("z: bool")
        .Attr("T: type").Attr("incompatible_shape_error: bool = true").Commutative();

    public override bool IsDifferentiable => false;

    public override KernelTable Kernels { get; } = KernelTable.Numbers<Equal>()
        .Add(TF_DataType.TF_BOOL, Bind<byte>)
        .Add(TF_DataType.TF_STRING, node => Equality.Strings(node, wanted: true));

    public override Shape[] InferShapes(ShapeContext c) => [Equality.Shape(c)];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
        Equality.Compatible(node) ? Compare<T, Predicate<T>>(node, default) : Equality.Constant(false);

    private readonly struct Predicate<T> : IComparison<T>
        where T : unmanaged, INumber<T>
    {
        public bool Invoke(T x, T y) => x == y;

        public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => Vector512.Equals(x, y);
    }
}
