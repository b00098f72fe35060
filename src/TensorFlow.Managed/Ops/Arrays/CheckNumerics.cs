using System.Numerics;

namespace Tensorflow.Ops.Arrays;

/// <summary>x again, or an error where an element is no finite number.</summary>
internal sealed class CheckNumerics : Op<CheckNumerics>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("CheckNumerics")
        .Input("tensor: T").Output("output: T")
        .Attr("T: {bfloat16, half, float, double}").Attr("message: string").Stateful();

    public override KernelTable Kernels { get; } =
        KernelTable.Floats<CheckNumerics>().Add(TF_DataType.TF_HALF, Bind<System.Half>);

    public static Tensor Of(Operand x, string message, string? name = null) =>
        Apply([x], new Attrs { ["message"] = message }, name);

    public override Shape[] InferShapes(ShapeContext c) => [c.Input(0)];

    /// <summary>The gradient is checked too, under Python's text of a bytes literal.</summary>
    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [Of(
        dy[0],
        $"Not a number (NaN) or infinity (Inf) values detected in gradient. b'{y.Attrs.Str("message")}'")];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => k =>
    {
        var (nan, infinite) = (false, false);
        foreach (var value in k.Input<T>(0))
        {
            nan |= T.IsNaN(value);
            infinite |= T.IsInfinity(value);
        }

        if (nan || infinite)
        {
            var what = nan && infinite ? "Inf and NaN" : nan ? "NaN" : "Inf";
            throw node.Invalid($"{node.Attrs.Str("message")} : Tensor had {what} values");
        }

        k.In(0).CopyTo(k.Out(0));
    };
}
