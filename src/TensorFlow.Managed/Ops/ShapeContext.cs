using System;

namespace Tensorflow.Ops;

/// <summary>What a shape function sees of its node.</summary>
internal abstract class ShapeContext
{
    public abstract Attrs Attrs { get; }

    public abstract int InputCount { get; }

    /// <summary>The shape of an input as far as known.</summary>
    public abstract Shape Input(int i);

    public abstract TF_DataType InputType(int i);

    /// <summary>The declared shape of the variable behind a handle; null where the input is no handle.</summary>
    public abstract (TF_DataType Type, Shape Shape)? Handle(int i);

    /// <summary>The element type behind a handle; null where nothing tells it.</summary>
    public TF_DataType? HandleType(int i) => Handle(i)?.Type;

    /// <summary>The shape of an input, or of the variable that it is a handle of, as far as known.</summary>
    public Shape Held(int i) => Handle(i)?.Shape ?? (InputType(i) == TF_DataType.TF_RESOURCE ? Shape.Null : Input(i));

    /// <summary>The value of an input where it is known.</summary>
    public abstract TensorData? Constant(int i);

    /// <summary>The value of an input read as a shape, as far as known; -1 in it is an unknown size.</summary>
    public abstract Shape ConstantAsShape(int i);

    /// <summary>All values are there: a run, not a look ahead while building.</summary>
    public virtual bool IsRunning => false;

    /// <summary>An input read as the shape of a result; in a run every size has to be there.</summary>
    public Shape Sizes(int i)
    {
        WithRank(i, 1);
        var shape = ConstantAsShape(i);
        return IsRunning && !shape.IsFullyDefined ? throw Fail("Dimension -1 must be >= 0") : shape;
    }

    /// <summary>The same; in a run a scalar is one size, as TensorFlow's older kernels have it.</summary>
    public Shape SizesOrOne(int i)
    {
        if (!IsBuilding && Input(i).IsScalar)
        {
            return Ints(i) is { } size ? new Shape(size) : Shape.UnknownOfRank(1);
        }

        WithRank(i, 1);
        return ConstantAsShape(i);
    }

    /// <summary>A plan is made for runs of any values: what is not known must not be guessed.</summary>
    public virtual bool IsPlanning => false;

    /// <summary>Only the node is made: kernels have limits of their own, which may be wider.</summary>
    public bool IsBuilding => !IsRunning && !IsPlanning;

    /// <summary>The integers of an input where they are known.</summary>
    public long[]? Ints(int i) => Constant(i) is { } value ? TensorInts.Read(value) : null;

    /// <summary>Refuses the node: the text while building, and TensorFlow's (other) text while running.</summary>
    public static ShapeError Fail(string build, string? run = null) => new(build, run ?? build);

    /// <summary>The input's shape, checked to be of that rank.</summary>
    public Shape WithRank(int i, int rank)
    {
        var shape = Input(i);
        if (!shape.RankKnown)
        {
            return Shape.UnknownOfRank(rank);
        }

        return shape.ndim == rank
            ? shape
            : throw Fail($"Shape must be rank {rank} but is rank {shape.ndim}");
    }

    /// <summary>The input's shape, checked to be of at least that rank.</summary>
    public Shape WithRankAtLeast(int i, int rank)
    {
        var shape = Input(i);
        return !shape.RankKnown || shape.ndim >= rank
            ? shape
            : throw Fail($"Shape must be at least rank {rank} but is rank {shape.ndim}");
    }

    /// <summary>The input's shape, checked to be of at most that rank.</summary>
    public Shape WithRankAtMost(int i, int rank)
    {
        var shape = Input(i);
        return !shape.RankKnown || shape.ndim <= rank
            ? shape
            : throw Fail($"Shape must be at most rank {rank} but is rank {shape.ndim}");
    }

    /// <summary>Checks an input to be a scalar while building, and to have one element later.</summary>
    public void WithOneElement(int i)
    {
        if (IsBuilding || Input(i) is { IsFullyDefined: true, size: not 1 })
        {
            WithRank(i, 0);
        }
    }

    /// <summary>What two inputs that must have one shape say together.</summary>
    public static Shape Merge(Shape a, Shape b) => Merge(a, b, null);

    /// <summary>The same; a kernel has words of its own for what does not fit.</summary>
    public static Shape Merge(Shape a, Shape b, Func<string>? atRun)
    {
        if (a.is_compatible_with(b))
        {
            return a.merge_with(b);
        }

        throw Fail(Shape.Contradiction(a, b), atRun?.Invoke());
    }

    /// <summary>The sum of two sizes; unknown if one is.</summary>
    public static long Add(long a, long b) => a < 0 || b < 0 ? -1
        : a <= long.MaxValue - b ? a + b
        : throw Fail($"Dimension size overflow from adding {a} and {b}");

    /// <summary>The product of two sizes; unknown if one is.</summary>
    public static long Multiply(long a, long b) => a < 0 || b < 0 ? -1
        : System.Math.BigMul(a, b, out var low) == 0 && low >= 0 ? low
        : throw Fail($"Encountered overflow when multiplying {a} with {b}, result: -1");

    /// <summary>An axis counted from the front.</summary>
    public static int Axis(long axis, int rank, string what = "axis")
    {
        if (axis < -rank || axis >= rank)
        {
            throw Fail($"Invalid {what}: expected a value in [{-rank}, {rank}). Received: {axis}.");
        }

        return (int)(axis < 0 ? axis + rank : axis);
    }
}

/// <summary>A shape function's refusal, before the target gives it its exception type and node name.</summary>
internal sealed class ShapeError(string build, string run) : Exception(build)
{
    public string RunMessage { get; } = run;
}
