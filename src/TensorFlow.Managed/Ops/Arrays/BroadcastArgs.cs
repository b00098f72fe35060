namespace Tensorflow.Ops.Arrays;

/// <summary>The shape that two shapes are broadcast to.</summary>
internal sealed class BroadcastArgs : Op<BroadcastArgs>
{
    public override OpDef Def { get; } = new OpDef("BroadcastArgs").Input("s0: T").Input("s1: T")
        .Output("r0: T").Attr("T: {int32, int64} = DT_INT32");

    public override bool IsDifferentiable => false;

    public override KernelTable Kernels { get; } = KernelTable.Any(Bind);

    public static Tensor Of(Operand x, Operand y, string? name = null) => Apply([x, y], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (x, y) = (c.WithRank(0, 1), c.WithRank(1, 1));
        return [new(x[0] < 0 || y[0] < 0 ? -1 : System.Math.Max(x[0], y[0]))];
    }

    private static Kernel Bind(Binding node) => k =>
    {
        var (x, y) = (TensorInts.Read(k.In(0)), TensorInts.Read(k.In(1)));
        var result = new long[System.Math.Max(x.Length, y.Length)];
        for (var i = 1; i <= result.Length; i++)
        {
            var (a, b) = (i > x.Length ? 1 : x[^i], i > y.Length ? 1 : y[^i]);
            result[^i] = a == 1 ? b : b == 1 || a == b ? a : throw node.Invalid(
                $"Incompatible shapes: [{string.Join(",", x)}] vs. [{string.Join(",", y)}]");
        }

        Casting.Run(TensorData.From<long>(result, new Shape(result.Length)), k.Out(0));
    };
}
