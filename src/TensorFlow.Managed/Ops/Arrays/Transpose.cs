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
        if (c.IsBuilding && !c.Input(0).RankKnown && c.Input(1).size is 0 or 1)
        {
            return [Shape.Null]; // an order of one axis, or none, may stand for any
        }

        c.WithRank(1, 1);
        var (x, perm) = (c.Input(0), c.Ints(1));
        if (x.RankKnown && c.Input(1).RankKnown && c.Input(1)[0] is var length and >= 0 && length != x.ndim)
        {
            throw ShapeContext.Fail(
                $"Dimension must be {x.ndim} but is {length}",
                $"transpose expects a vector of size {x.ndim}. But input(1) is a vector of size {length}");
        }

        if (perm is null)
        {
            return [x.RankKnown ? Shape.UnknownOfRank(x.ndim)
                : c.Input(1) is { RankKnown: true } p && p[0] >= 0 ? Shape.UnknownOfRank((int)p[0]) : Shape.Null];
        }

        var axes = perm.Select(p => Axis(p, perm.Length)).ToArray();
        if (!x.RankKnown)
        {
            return [Shape.UnknownOfRank(perm.Length)];
        }

        return !c.IsRunning || axes.Distinct().Count() == axes.Length
            ? [new(axes.Select(p => x[p]).ToArray())]
            : throw ShapeContext.Fail($"perm [{string.Join(",", perm)}] is not a permutation",
                $"{Enumerable.Range(0, x.ndim).First(i => !axes.Contains(i))} is missing from "
                + $"{{{string.Join(",", perm)}}}.");
    }

    /// <summary>Axes of one element may go anywhere.</summary>
    public override bool MovesNothing(ShapeContext c) => c.Ints(1) is { } perm
        && perm.Select(p => Axis(p, perm.Length)).Where(p => c.Input(0)[p] != 1).ToArray() is var moved
        && moved.SequenceEqual(moved.Order());

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [Default(dy[0], InvertPermutation.Of(y.inputs[1])), null];

    private static int Axis(long axis, int rank) => axis >= -rank && axis < rank
        ? (int)(axis < 0 ? axis + rank : axis)
        : throw ShapeContext.Fail($"perm dim {axis} is out of range of input rank {rank}",
            $"{axis} is out of range [0 .. {rank})");

    public static Kernel Bind<T>(Binding node)
    {
        var (dims, to) = (node.InputShapes[0].as_int_list(), node.OutputShapes[0].as_int_list());
        var (size, isPlain) = (node.InputTypes[0].get_datatype_size(), node.InputTypes[0] != TF_DataType.TF_STRING);
        return k =>
        {
            Span<int> perm = stackalloc int[dims.Length];
            Read(k.In(1), perm);
            if (isPlain)
            {
                Numerics.Linear.Transpose.Run(k.In(0).Bytes, k.Out(0).Bytes, size, dims, perm);
                return;
            }

            Span<int> dense = stackalloc int[dims.Length];
            Span<int> steps = stackalloc int[dims.Length];
            StridedCopy.Dense(dims, dense);
            for (var i = 0; i < steps.Length; i++)
            {
                steps[i] = dense[perm[i]];
            }

            StridedCopy.Gather(Elements.Input<T>(k, 0), 0, steps, to, Elements.Output<T>(k, 0));
        };
    }

    private static void Read(TensorData from, Span<int> perm)
    {
        for (var i = 0; i < perm.Length; i++)
        {
            var axis = from.DType == TF_DataType.TF_INT64 ? (int)from.Span<long>()[i] : from.Span<int>()[i];
            perm[i] = axis < 0 ? axis + perm.Length : axis;
        }
    }
}
