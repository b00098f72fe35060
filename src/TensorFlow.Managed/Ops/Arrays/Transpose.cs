using System;
using System.Linq;

namespace Tensorflow.Ops.Arrays;

/// <summary>The axes of x in another order.</summary>
internal sealed class Transpose : Op<Transpose>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("Transpose")
        .Input("x: T").Input("perm: Tperm").Output("y: T").Attr("T: type").Attr("Tperm: {int32, int64} = DT_INT32");

    public override ReadOnlySpan<int> ShapeInputs => [1];

    public override KernelTable Kernels { get; } = Elements.Table<Transpose>();

    public static Tensor Of(Operand x, Operand perm, string? name = null) => Apply([x, perm], null, name);

    /// <summary>tf.transpose: the axes reversed where no order is given.</summary>
    public static Tensor Default(Tensor x, Operand? perm = null, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "transpose");
        if (perm is { } given)
        {
            return Of(x, given, scope.Name);
        }

        if (x.shape.RankKnown)
        {
            return Of(x, Enumerable.Range(0, x.ndim).Reverse().ToArray(), scope.Name);
        }

        return Of(x, RangeOp.Downward(RankOp.Of(x) - 1), scope.Name);
    }

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (x, perm) = (c.Input(0), c.Ints(1));
        if (perm is null)
        {
            return [x.RankKnown ? Shape.UnknownOfRank(x.ndim)
                : c.Input(1) is { RankKnown: true } p && p[0] >= 0 ? Shape.UnknownOfRank((int)p[0]) : Shape.Null];
        }

        if (!x.RankKnown)
        {
            return [Shape.UnknownOfRank(perm.Length)];
        }

        if (perm.Length != x.ndim)
        {
            throw ShapeContext.Fail(
                $"Dimension must be {perm.Length} but is {x.ndim}",
                $"transpose expects a vector of size {x.ndim}. But input(1) is a vector of size {perm.Length}");
        }

        var axes = perm.Select(p => Axis(p, x.ndim)).ToArray();
        return !c.IsRunning || axes.Distinct().Count() == axes.Length
            ? [new(axes.Select(p => x[p]).ToArray())]
            : throw ShapeContext.Fail($"perm [{string.Join(",", perm)}] is not a permutation",
                $"{Enumerable.Range(0, x.ndim).First(i => !axes.Contains(i))} is missing from "
                + $"{{{string.Join(",", perm)}}}.");
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [Default(dy[0], InvertPermutation.Of(y.inputs[1])), null];

    private static int Axis(long axis, int rank) => axis >= -rank && axis < rank
        ? (int)(axis < 0 ? axis + rank : axis)
        : throw ShapeContext.Fail($"perm dim {axis} is out of range of input rank {rank}",
            $"{axis} is out of range [0 .. {rank})");

    public static Kernel Bind<T>(Binding node)
    {
        var (dims, to) = (node.InputShapes[0].as_int_list(), node.OutputShapes[0].as_int_list());
        var dense = new int[dims.Length];
        StridedCopy.Dense(dims, dense);
        return k =>
        {
            Span<int> steps = stackalloc int[dims.Length];
            var perm = TensorInts.Read(k.In(1));
            for (var i = 0; i < steps.Length; i++)
            {
                steps[i] = dense[perm[i] < 0 ? perm[i] + dims.Length : perm[i]];
            }

            StridedCopy.Gather(Elements.Input<T>(k, 0), 0, steps, to, Elements.Output<T>(k, 0));
        };
    }
}
