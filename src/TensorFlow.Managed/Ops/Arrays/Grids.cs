using System.Linq;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Arrays;

/// <summary>tf.eye, tf.meshgrid and tf.sequence_mask.</summary>
internal static class Grids
{
    /// <summary>The unit matrix, or as many of its rows and columns.</summary>
    public static Tensor Eye(int rows, int? columns, TF_DataType dtype, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "eye");
        var ones = Creation.Ones(new Shape(System.Math.Min(rows, columns ?? rows)), dtype);
        return columns is null || columns == rows
            ? MatrixDiagV3.Default(ones, padding: new Operand(Creation.Scalar(0, dtype)))
            : MatrixSetDiagV3.Of(Creation.Zeros(new Shape(rows, columns.Value), dtype), ones, 0, name: "set_diag");
    }

    /// <summary>The vectors broadcast against each other; with "xy" the second runs along the first axis.</summary>
    public static Tensor[] Mesh(Operand[] vectors, string indexing, string? name = null)
    {
        if (indexing is not ("xy" or "ij"))
        {
            throw new ValueError($"Argument `indexing` parameter must be either 'xy' or 'ij', got '{indexing}'");
        }

        using var scope = Target.Current.NameScope(name, "meshgrid");
        var count = vectors.Length;
        var parts = vectors.Select((v, i) => Reshape.Of(v.ToTensor(null, "stack"), Along(i, count))).ToArray();
        var sizes = vectors.Select((v, i) => SizeOp.Internal(v.ToTensor(null, "Size/Const"))).ToArray();
        var type = vectors[0].ToTensor(null, "Const").dtype;
        if (indexing == "xy" && count > 1)
        {
            parts[0] = Reshape.Of(parts[0], Along(1, count));
            parts[1] = Reshape.Of(parts[1], Along(0, count));
            (sizes[0], sizes[1]) = (sizes[1], sizes[0]);
        }

        var ones = Creation.Ones(new Operand(sizes.ToArray<object>()), type);
        return [.. parts.Select(p => p * ones)];
    }

    /// <summary>Whether each place from 0 to maxlen - 1 is below its row's length.</summary>
    public static Tensor SequenceMask(Operand lengths, Operand? maxlen, TF_DataType dtype, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "SequenceMask");
        var sizes = lengths.ToTensor();
        var most = maxlen is { Value: not null } given
            ? given.ToTensor()
            : Maximum.Of(Const.Of(Creation.Scalar(0, sizes.dtype)), Reductions.Max(sizes));
        var places = ArrayChoices.Range(
            Const.Of(Creation.Scalar(0, most.dtype)), most, Const.Of(Creation.Scalar(1, most.dtype)), null, "range");
        var column = Cast.ToType(ExpandDims.Of(sizes, -1), most.dtype);
        var mask = Less.Of(places, column);
        return dtype == TF_DataType.TF_BOOL ? mask : Cast.ToType(mask, dtype);
    }

    private static int[] Along(int axis, int count) =>
        [.. Enumerable.Range(0, count).Select(i => i == axis ? -1 : 1)];
}
