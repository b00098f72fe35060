namespace Tensorflow.Ops.Arrays;

/// <summary>y[x[i]] = i.</summary>
internal sealed class InvertPermutation : Op<InvertPermutation>
{
    public override OpDef Def { get; } = new OpDef("InvertPermutation")
        .Input("x: T").Output("y: T").Attr("T: {int32, int64} = DT_INT32");

    public override bool IsDifferentiable => false;

    public override KernelTable Kernels { get; } = KernelTable.Any(node => k =>
    {
        var x = TensorInts.Read(k.In(0));
        var y = new long[x.Length];
        System.Array.Fill(y, -1);
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i] < 0 || x[i] >= x.Length)
            {
                throw node.Invalid($"{x[i]} is not between 0 and {x.Length}");
            }

            y[x[i]] = y[x[i]] < 0 ? i : throw node.Invalid($"{x[i]} is duplicated in the input.");
        }

        Casting.Run(TensorData.From<long>(y, new Shape(y.Length)), k.Out(0));
    });

    public static Tensor Of(Operand x, string? name = null) => Apply([x], null, name);

    public override Shape[] InferShapes(ShapeContext c) => [c.WithRank(0, 1)];
}
