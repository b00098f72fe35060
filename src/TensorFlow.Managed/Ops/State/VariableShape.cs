namespace Tensorflow.Ops.State;

/// <summary>The shape of a variable as a vector.</summary>
internal sealed class VariableShape : Op<VariableShape>
{
    public override OpDef Def { get; } = new OpDef("VariableShape")
        .Input("input: resource").Output("output: out_type").Attr("out_type: {int32, int64} = DT_INT32").Stateful();

    public override bool IsDifferentiable => false;

    public override bool OnlyReads => true;

    public override KernelTable Kernels { get; } = KernelTable.Any(static node =>
    {
        var shape = node.InputShapes[0];
        return k =>
        {
            for (var i = 0; i < shape.ndim; i++)
            {
                if (k.Out(0).DType == TF_DataType.TF_INT64)
                {
                    k.Output<long>(0)[i] = shape[i];
                    continue;
                }

                k.Output<int>(0)[i] = (int)shape[i];
            }
        };
    });

    /// <summary>The shape behind a handle; a Const where it is known.</summary>
    public static Tensor Of(Tensor handle, string? name = null) =>
        HandleFacts.Of(handle) is { Shape.IsFullyDefined: true } known
            ? Arrays.Const.Of(Constants.ToData(known.Shape), name ?? "Const")
            : Apply([handle], null, name);

    public override Shape[] InferShapes(ShapeContext c) =>
        [c.Held(0) is { RankKnown: true } shape ? new Shape(shape.ndim) : Shape.UnknownOfRank(1)];
}
