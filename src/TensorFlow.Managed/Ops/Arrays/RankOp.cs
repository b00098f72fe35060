namespace Tensorflow.Ops.Arrays;

/// <summary>The number of dimensions of a tensor.</summary>
internal sealed class RankOp : Op<RankOp>
{
    public override OpDef Def { get; } = new OpDef("Rank").Input("input: T").Output("output: int32").Attr("T: type");

    public override bool IsDifferentiable => false;

    public override bool ReadsOnlyShapes => true;

    public override KernelTable Kernels { get; } = KernelTable.Any(node =>
    {
        var rank = node.InputShapes[0].ndim;
        return k => k.Output<int>(0)[0] = rank;
    });

    /// <summary>array_ops.rank: a Const where the rank is known.</summary>
    public static Tensor Of(Tensor x, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "Rank");
        return x.shape.RankKnown
            ? Const.Of(TensorData.Scalar(x.ndim), scope.Name)
            : Apply([x], null, scope.Name);
    }

    public override Shape[] InferShapes(ShapeContext c) => [Shape.Scalar];
}
