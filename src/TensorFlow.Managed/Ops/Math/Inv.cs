namespace Tensorflow.Ops.Math;

/// <summary>y = 1 / x under its old name.</summary>
internal sealed class Inv : UnaryOp<Inv>
{
    public override OpDef Def { get; } = new OpDef("Inv").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double, int8, int16, int32, int64, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Reciprocal>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [ReciprocalGrad.Of(y.output, dy[0])];
}

/// <summary>The gradient of 1 / x by its result: z = -dy·y².</summary>
internal sealed class InvGrad : PairOp<InvGrad>
{
    public override OpDef Def { get; } = new OpDef("InvGrad").Input("y: T").Input("dy: T").Output("z: T")
        .Attr("T: {bfloat16, half, float, double, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<ReciprocalGrad>();

    protected override bool TakesFirstShape => true;

    public override Tensor?[] Gradient(Node z, Tensor[] dz) => ReciprocalGrad.Instance.Gradient(z, dz);
}
