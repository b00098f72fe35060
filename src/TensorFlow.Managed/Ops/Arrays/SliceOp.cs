using System;
using System.Linq;

namespace Tensorflow.Ops.Arrays;

/// <summary>The block of x that starts at begin and has the given size; -1 is all that is left of an axis.</summary>
internal sealed class SliceOp : Op<SliceOp>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("Slice")
        .Input("input: T").Input("begin: Index").Input("size: Index").Output("output: T")
        .Attr("T: type").Attr("Index: {int32, int64}");

    public override ReadOnlySpan<int> ShapeInputs => [1, 2];

    public override KernelTable Kernels { get; } = Elements.Table<SliceOp>();

    public static Tensor Of(Operand x, Operand begin, Operand size, string? name = null) =>
        Apply([x, begin, size], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (x, begin, size) = (c.Input(0), c.Ints(1), c.Ints(2));
        CheckReadable(c, begin);
        CheckReadable(c, size);
        var rank = x.RankKnown ? x.ndim : KnownLength(c.Input(1)) ?? KnownLength(c.Input(2)) ?? -1;
        if (rank < 0)
        {
            return [Shape.Null];
        }

        CheckLengths(c, rank);
        if (begin is not null && size is not null)
        {
            return [new Shape([.. Enumerable.Range(0, rank).Select(i =>
                Size(c.IsRunning, i, x.RankKnown ? x[i] : -1, begin[i], size[i]))])];
        }

        // A size that is known says what comes out, unless it stands for the rest.
        return [size is null ? Shape.UnknownOfRank(rank) : new Shape([.. size.Select(s => s < 0 ? -1 : s)])];
    }

    // while building, TensorFlow reads both as shapes, in which -1 alone is open
    private static void CheckReadable(ShapeContext c, long[]? values)
    {
        if (!c.IsRunning && values is not null && Array.Find(values, v => v < -1) is var wrong and < 0)
        {
            throw ShapeContext.Fail($"Invalid value in tensor used for shape: {wrong}");
        }
    }

    public override Shape? OutputAsShape(Node node)
    {
        // only where both stand there as they are: TensorFlow works nothing out here
        if (node.inputs[1].Producer is not { type: "Const" } || ConstantValue.Of(node.inputs[1]) is not { } begin
            || ConstantValue.Of(node.inputs[2]) is not { } size)
        {
            return null;
        }

        var whole = PartialShape.Of(node.inputs[0]);
        var (from, count) = ((int)TensorInts.Read(begin)[0], (int)TensorInts.Read(size)[0]);
        return whole.RankKnown ? whole.Slice(from, count < 0 ? whole.ndim : from + count) : null;
    }

    /// <summary>dy with zeros around it, where the block was cut out.</summary>
    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        var (x, begin) = (y.inputs[0], y.inputs[1]);
        var rank = RankOp.Of(x);
        var size = ShapeOp.Internal(y.outputs[0]);
        size = Math.Cast.ToType(size, begin.dtype);
        var column = new Operand(new object[] { rank, 1 }).ToTensor(null, "stack");
        var before = Reshape.Of(begin, column);
        var after = Reshape.Of(Math.Cast.ToType(ShapeOp.Internal(x), begin.dtype) - size - begin, column);
        return [Pad.Of(dy[0], ConcatV2.Of([before, after], 1, "concat")), null, null];
    }

    public static Kernel Bind<T>(Binding node)
    {
        var (x, y) = (node.InputShapes[0].as_int_list(), node.OutputShapes[0].as_int_list());
        var steps = new int[x.Length];
        StridedCopy.Dense(x, steps);
        return k =>
        {
            var begin = TensorInts.Read(k.In(1));
            var offset = 0;
            for (var i = 0; i < begin.Length; i++)
            {
                if (begin[i] < 0 || begin[i] > x[i] - y[i])
                {
                    throw node.Invalid(Outside(i, x[i], begin[i], y[i]));
                }

                offset += (int)begin[i] * steps[i];
            }

            StridedCopy.Gather(Elements.Input<T>(k, 0), offset, steps, y, Elements.Output<T>(k, 0));
        };
    }

    private static int? KnownLength(Shape shape) => shape.ndim == 1 && shape[0] >= 0 ? (int)shape[0] : null;

    private static void CheckLengths(ShapeContext c, int rank)
    {
        for (var i = 1; i <= 2; i++)
        {
            var length = c.WithRank(i, 1)[0];
            if (length >= 0 && length != rank)
            {
                throw ShapeContext.Fail(
                    $"Shape must be rank {length} but is rank {rank}",
                    $"Expected begin and size arguments to be 1-D tensors of size {rank}, but got shapes "
                    + $"{c.Input(1).ToRuntimeString()} and {c.Input(2).ToRuntimeString()} instead.");
            }
        }
    }

    private static long Size(bool running, int axis, long dim, long begin, long size)
    {
        if (running && (begin < 0 || begin > dim || size < -1 || size > dim - begin))
        {
            throw ShapeContext.Fail(Outside(axis, dim, begin, size));
        }

        if (size < -1)
        {
            throw ShapeContext.Fail($"Dimension {size} must be >= -1");
        }

        return size >= 0 ? size : dim < 0 ? -1 : dim >= begin
            ? dim - System.Math.Max(0, begin)
            : throw ShapeContext.Fail($"Negative dimension size caused by subtracting {begin} from {dim}");
    }

    private static string Outside(int axis, long dim, long begin, long size) => begin < 0 || begin > dim
        ? $"Expected begin[{axis}] in [0, {dim}], but got {begin}"
        : $"Expected size[{axis}] in [0, {dim - begin}], but got {size}";
}
