using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>Rows by id with zeros where the id is negative (math_grad._GatherDropNegatives).</summary>
internal readonly struct GatherDropNegatives
{
    private GatherDropNegatives(Tensor rows, Tensor clipped, Tensor kept) =>
        (Rows, Clipped, Kept) = (rows, clipped, kept);

    /// <summary>The rows.</summary>
    public Tensor Rows { get; }

    /// <summary>The ids with 0 for negative ones.</summary>
    public Tensor Clipped { get; }

    /// <summary>Whether each element is of a row with an id.</summary>
    public Tensor Kept { get; }

    /// <summary>The rows of a table by ids.</summary>
    public static GatherDropNegatives Of(Tensor table, Tensor ids)
    {
        var clipped = Maximum.Of(ids, ZerosLike.Internal(ids));
        var gathered = GatherV2.Of(table, clipped, 0);
        var positive = GreaterEqual.Of(ids, 0);
        var shape = ShapeOp.Internal(positive);
        var missing = RankOp.Of(gathered) - RankOp.Of(positive);
        var ones = Creation.Ones(new Operand(new object[] { missing }), TF_DataType.TF_INT32);
        var spread = Reshape.Of(positive, ConcatV2.Of([shape, ones], 0, "concat"));
        var kept = LogicalAnd.Of(spread, Creation.OnesLike(gathered, TF_DataType.TF_BOOL), "and");
        return new(SelectV2.Of(kept, gathered, ZerosLike.Internal(gathered)), clipped, kept);
    }

    /// <summary>The rows of another table by the same ids.</summary>
    public Tensor Of(Tensor table)
    {
        var gathered = GatherV2.Of(table, Clipped, 0);
        return SelectV2.Of(Kept, gathered, ZerosLike.Internal(gathered));
    }
}
