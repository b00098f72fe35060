using System;
using System.Linq;

namespace Tensorflow.Ops.Arrays;

/// <summary>The indices of all elements that are not zero, as a matrix [count, rank].</summary>
internal sealed class Where : Op<Where>
{
    public override OpDef Def { get; } = new OpDef("Where").Input("input: T").Output("index: int64")
        .Attr("T: {float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, "
            + "qint16, quint16, uint16, complex128, half, uint32, uint64, bool} = DT_BOOL");

    public override bool IsDifferentiable => false;

    public override ReadOnlySpan<int> ShapeInputs => [0];

    public override KernelTable Kernels { get; } = KernelTable.Any(Bind);

    public static Tensor Of(Operand x, string? name = null) => Apply([x], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var x = c.Input(0);
        if (c.IsRunning && x.ndim is 0 or > 8)
        {
            throw ShapeContext.Fail($"WhereOp : Unhandled input dimensions: {x.ndim}");
        }

        long count = c.IsRunning ? Truth(c.Constant(0)!).Span<bool>().Count(true) : -1;
        return [new(count, x.RankKnown ? x.ndim : -1)];
    }

    private static Kernel Bind(Binding node)
    {
        var dims = node.InputShapes[0].dims;
        return k =>
        {
            var truth = Truth(k.In(0)).Span<bool>();
            var y = k.Output<long>(0);
            var row = 0;
            for (var i = 0; i < truth.Length; i++)
            {
                if (truth[i])
                {
                    long rest = i;
                    for (var axis = dims.Length - 1; axis >= 0; rest /= dims[axis--])
                    {
                        y[(row * dims.Length) + axis] = rest % dims[axis];
                    }

                    row++;
                }
            }
        };
    }

    private static TensorData Truth(TensorData x) => Casting.Literal(x, TF_DataType.TF_BOOL);
}
