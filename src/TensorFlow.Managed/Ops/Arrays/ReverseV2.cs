using System;

namespace Tensorflow.Ops.Arrays;

/// <summary>x read backwards along some axes.</summary>
internal sealed class ReverseV2 : Op<ReverseV2>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("ReverseV2")
        .Input("tensor: T").Input("axis: Tidx").Output("output: T").Attr("Tidx: {int32, int64} = DT_INT32")
        .Attr("T: {uint8, int8, uint16, int16, int32, uint32, int64, uint64, bool, bfloat16, half, float, double, "
            + "complex64, complex128, string}");

    public override ReadOnlySpan<int> ShapeInputs => [1];

    public override KernelTable Kernels { get; } = Elements.Table<ReverseV2>();

    public static Tensor Of(Operand x, Operand axis, string? name = null) => Apply([x, axis], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (x, axes) = (c.Input(0), c.Ints(1));
        if (!c.IsBuilding && (x.size == 0 || x.IsScalar))
        {
            return [x]; // nor are the axes looked at
        }

        c.WithRank(1, 1);
        if (!x.RankKnown || axes is null)
        {
            return [x];
        }

        var seen = new bool[x.ndim];
        for (var i = 0; i < axes.Length; i++)
        {
            var axis = axes[i] < 0 ? axes[i] + x.ndim : axes[i];
            if (axis < 0 || axis >= x.ndim)
            {
                throw ShapeContext.Fail($"'axis'[{i}] = {axes[i]} is out of valid range [0, {x.ndim - 1}");
            }

            seen[axis] = !seen[axis] ? true : throw ShapeContext.Fail($"axis {axis} specified more than once.",
                $"axis {axis} was repeated");
        }

        return [x];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [Of(dy[0], y.inputs[1]), null];

    public static Kernel Bind<T>(Binding node)
    {
        var dims = node.InputShapes[0].as_int_list();
        return k =>
        {
            // TensorFlow looks at no axis where there is nothing to turn round.
            if (dims.Length == 0 || System.Array.IndexOf(dims, 0) >= 0)
            {
                k.In(0).CopyTo(k.Out(0));
                return;
            }

            Span<int> steps = stackalloc int[dims.Length];
            StridedCopy.Dense(dims, steps);
            var offset = 0;
            foreach (var axis in TensorInts.Read(k.In(1)))
            {
                var i = (int)(axis < 0 ? axis + dims.Length : axis);
                if (i < 0 || i >= dims.Length || steps[i] < 0)
                {
                    throw node.Invalid($"axis {axis} is out of the range of {dims.Length} dimensions or was repeated");
                }

                offset += steps[i] * (dims[i] - 1);
                steps[i] = -steps[i];
            }

            StridedCopy.Gather(Elements.Input<T>(k, 0), offset, steps, dims, Elements.Output<T>(k, 0));
        };
    }
}
