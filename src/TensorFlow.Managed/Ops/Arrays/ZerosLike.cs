namespace Tensorflow.Ops.Arrays;

/// <summary>Zeros of the shape and type of x.</summary>
internal sealed class ZerosLike : Op<ZerosLike>
{
    public override OpDef Def { get; } = new OpDef("ZerosLike").Input("x: T").Output("y: T").Attr("T: type");

    public override bool IsDifferentiable => false;

    public override bool ReadsOnlyShapes => true;

    public override KernelTable Kernels { get; } = KernelTable.Any(_ => static k => Clear(k.Out(0)));

    public static Tensor Of(Operand x, string? name = null) => Apply([x], null, name);

    /// <summary>tf.zeros_like: a Const where the shape is known, else a ZerosLike node.</summary>
    public static Tensor Internal(Operand value, TF_DataType? dtype = null, string? name = null, bool optimize = true)
    {
        using var scope = Target.Current.NameScope(name, "zeros_like");
        var x = value.ToTensor(null, "tensor");
        var type = dtype ?? x.dtype;
        if (optimize && x.shape.IsFullyDefined && type != TF_DataType.TF_VARIANT)
        {
            return Creation.Zeros(x.shape, type, scope.Name);
        }

        return type == x.dtype
            ? Of(x, scope.Name)
            : Creation.Zeros(ShapeOp.AsTensor(x, optimize), type, scope.Name);
    }

    public override Shape[] InferShapes(ShapeContext c) => [c.Input(0)];

    private static void Clear(TensorData output)
    {
        if (output.DType == TF_DataType.TF_STRING)
        {
            System.Array.Fill(output.Strings, []);
            return;
        }

        output.Bytes.Clear();
    }
}
