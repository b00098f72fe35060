namespace Tensorflow.Ops.State;

/// <summary>The value of a variable at the time of the run.</summary>
internal sealed class ReadVariableOp : Op<ReadVariableOp>
{
    private static readonly Attrs?[] Types = new Attrs?[64];

    public override OpDef Def { get; } = new OpDef("ReadVariableOp")
        .Input("resource: resource").Output("value: dtype").Attr("dtype: type").Stateful();

    public override KernelTable Kernels { get; } = KernelTable.Any(_ => static k => k.In(0).CopyTo(k.Out(0)));

    public override bool OnlyReads => true;

    public static Tensor Of(Tensor handle, TF_DataType dtype, string? name = null) =>
        Apply([handle], Types[(int)dtype] ??= new Attrs { ["dtype"] = dtype }, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        VariableTypes.Check(c, "read");
        return [c.Held(0)];
    }

    // What flows back goes to the handle: it stands for the variable.
    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [dy[0]];
}
