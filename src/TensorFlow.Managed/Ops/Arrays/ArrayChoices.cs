namespace Tensorflow.Ops.Arrays;

/// <summary>tf.pad, tf.strided_slice, tf.range: choices between ops.</summary>
internal static class ArrayChoices
{
    /// <summary>tf.pad: the op by the mode; zeros need no value.</summary>
    public static Tensor Padded(Operand x, Operand paddings, string mode, Operand? value, string? name)
    {
        switch (mode.ToUpperInvariant())
        {
            case "CONSTANT":
                return value is not { } constant || constant.Value is 0 or 0f or 0d
                    ? Pad.Of(x, paddings, name)
                    : PadV2.Of(x, paddings, constant, name);
            case "REFLECT" or "SYMMETRIC":
                return MirrorPad.Of(x, paddings, mode.ToUpperInvariant(), name);
            default:
                throw new ValueError("Value of argument `mode` expected to be one of \"CONSTANT\", \"REFLECT\", or "
                    + $"\"SYMMETRIC\". Received `mode` = {mode}");
        }
    }

    /// <summary>tf.strided_slice: steps of 1 where none are given.</summary>
    public static Tensor Strided(
        Operand x, Operand begin, Operand end, Operand? strides, SliceMasks masks, string? name) =>
        StridedSlice.Of(x, begin, end, strides ?? Creation.OnesLike(begin), masks, name);

    /// <summary>tf.range: all three in the widest type of them.</summary>
    public static Tensor Range(Operand start, Operand? limit, Operand? delta, TF_DataType? dtype, string name)
    {
        using var scope = Target.Current.NameScope(name, "range");
        var (from, to) = limit is { } end ? (start, end) : (new Operand(0), start);
        Tensor[] parts =
        [
            from.ToTensor(dtype, "start"), to.ToTensor(dtype, "limit"), (delta ?? 1).ToTensor(dtype, "delta"),
        ];
        var type = dtype ?? Widest(parts);
        return RangeOp.Raw(Math.Cast.ToType(parts[0], type), Math.Cast.ToType(parts[1], type),
            Math.Cast.ToType(parts[2], type), scope.Name);
    }

    /// <summary>tf.nn.embedding_lookup in one table.</summary>
    public static Tensor Embedded(Tensor table, Operand ids, string? name)
    {
        using var scope = Target.Current.NameScope(name, "embedding_lookup");
        Tensor rows;
        using (table.Producer is null ? null : Target.Current.ColocateWith(table.Producer))
        {
            rows = GatherV2.Of(table, ids, 0, 0, scope.Name);
        }

        return Identity.Of(rows);
    }

    private static TF_DataType Widest(Tensor[] parts)
    {
        TF_DataType[] order = [TF_DataType.TF_INT32, TF_DataType.TF_INT64, TF_DataType.TF_FLOAT, TF_DataType.TF_DOUBLE];
        var widest = -1;
        foreach (var part in parts)
        {
            var place = System.Array.IndexOf(order, part.dtype);
            widest = place >= 0 ? System.Math.Max(widest, place) : throw new TypeError(
                $"Expected int32, int64, float32 or float64 for tf.range. Received: {part.dtype.as_numpy_name()}.");
        }

        return order[widest];
    }
}
