using System;
using System.Numerics;

namespace Tensorflow.Ops.Arrays;

/// <summary>start, start + delta, start + 2·delta, ... up to but without limit.</summary>
internal sealed class RangeOp : Op<RangeOp>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Range")
        .Input("start: Tidx").Input("limit: Tidx").Input("delta: Tidx").Output("output: Tidx")
        .Attr("Tidx: {bfloat16, half, float, double, int8, int16, int32, int64, uint16, uint32} = DT_INT32");

    public override bool IsDifferentiable => false;

    public override ReadOnlySpan<int> ShapeInputs => [0, 1, 2];

    public override KernelTable Kernels { get; } = KernelTable.Numbers<RangeOp>("Tidx");

    public static Tensor Of(Operand start, Operand limit, Operand delta, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "range");
        return Apply([start, limit, delta], null, scope.Name);
    }

    /// <summary>The bare node.</summary>
    public static Tensor Raw(Tensor start, Tensor limit, Tensor delta, string? name) =>
        Apply([start, limit, delta], null, name);

    /// <summary>start, start - 1, ... 0, by a node called "Range" as the bare op makes it.</summary>
    public static Tensor Downward(Tensor start) => Apply([start, -1, -1]);

    public override Shape[] InferShapes(ShapeContext c)
    {
        for (var i = 0; i < 3; i++)
        {
            c.WithRank(i, 0);
        }

        return c.Constant(0) is { } start && c.Constant(1) is { } limit && c.Constant(2) is { } delta
            ? [new(Count(Value(start), Value(limit), Value(delta)))]
            : [new(-1L)];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => static k =>
    {
        var (start, delta) = (k.Input<T>(0)[0], k.Input<T>(2)[0]);
        var y = k.Output<T>(0);
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = unchecked(start + (T.CreateTruncating(i) * delta)); // not summed up: each is rounded twice at most
        }
    };

    private static double Value(TensorData data)
    {
        var wide = Casting.Literal(data, TF_DataType.TF_DOUBLE);
        return wide.Span<double>()[0];
    }

    private static long Count(double start, double limit, double delta)
    {
        if (delta == 0)
        {
            throw ShapeContext.Fail("Requires delta != 0: 0");
        }

        if (delta > 0 ? start > limit : start < limit)
        {
            var relation = delta > 0 ? "<=" : ">=";
            throw ShapeContext.Fail(
                $"Requires start {relation} limit when delta {(delta > 0 ? ">" : "<")} 0: {start}/{limit}");
        }

        var count = System.Math.Ceiling((limit - start) / delta);
        return count < 9223372036854775808.0 ? (long)count : throw ShapeContext.Fail(
            $"Requires ((limit - start) / delta) <= {long.MaxValue}. Received: {start}, {limit}, {delta}.");
    }
}
