using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Ops.Arrays;

/// <summary>x without the given axes, or all axes, of size 1.</summary>
internal sealed class Squeeze : Op<Squeeze>
{
    public override OpDef Def { get; } = new OpDef("Squeeze")
        .Input("input: T").Output("output: T").Attr("T: type").Attr("squeeze_dims: list(int) >= 0 = []");

    public override KernelTable Kernels { get; } = KernelTable.Any(_ => static k => k.In(0).CopyTo(k.Out(0)));

    public static Tensor Of(Operand x, int[]? axis = null, string? name = null) =>
        Apply([x], new Attrs { ["squeeze_dims"] = axis ?? [] }, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (x, axes) = (c.Input(0), c.Attrs.Ints("squeeze_dims"));
        if (!x.RankKnown || (axes.Length == 0 && !x.IsFullyDefined))
        {
            return [Shape.Null];
        }

        var gone = axes.Length == 0
            ? Enumerable.Range(0, x.ndim).Where(i => x[i] == 1).ToHashSet()
            : Chosen(x, axes);
        return [new Shape([.. x.dims.Where((_, i) => !gone.Contains(i))])];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [Reshape.Of(dy[0], ShapeOp.Internal(y.inputs[0]))];

    private static HashSet<int> Chosen(Shape x, long[] axes)
    {
        var gone = new HashSet<int>();
        for (var i = 0; i < axes.Length; i++)
        {
            if (axes[i] < -x.ndim || axes[i] >= x.ndim)
            {
                throw ShapeContext.Fail(
                    $"squeeze_dims[{i}] not in [{-x.ndim},{x.ndim}).",
                    $"Tried to squeeze dim index {axes[i]} for tensor with {x.ndim} dimensions.");
            }

            var axis = (int)(axes[i] < 0 ? axes[i] + x.ndim : axes[i]);
            if (x[axis] >= 0 && x[axis] != 1)
            {
                throw ShapeContext.Fail($"Can not squeeze dim[{axis}], expected a dimension of 1, got {x[axis]}");
            }

            gone.Add(axis);
        }

        return gone;
    }
}
