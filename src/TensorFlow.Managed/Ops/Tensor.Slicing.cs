using System;
using Tensorflow.Ops.Arrays;

namespace Tensorflow;

/// <content>Subscripts: t[0], t[1..3], t["...", "::2"], t[index].</content>
public partial class Tensor
{
    /// <summary>The part that a subscript names, by one StridedSlice node.</summary>
    /// <param name="slices">Indices, C# ranges, Python's notation in strings, Slice.Ellipsis, Slice.NewAxis.</param>
    public Tensor this[params Slice[] slices] => Slicing.Of(this, Array.ConvertAll(slices, ToSubscript));

    /// <summary>The item at an index that a scalar tensor gives, or what stands where a mask is true.</summary>
    /// <exception cref="TypeError">The index is neither integer nor bool.</exception>
    public Tensor this[Tensor index] => index.dtype switch
    {
        TF_DataType.TF_BOOL => BooleanMask.Of(this, index),
        TF_DataType.TF_INT32 or TF_DataType.TF_INT64 => Slicing.ItemAt(this, index),
        _ => throw new TypeError("Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar "
            + $"tf.int32/tf.int64 tensors are valid indices. Received: {index}."),
    };

    internal static Subscript ToSubscript(Slice slice)
    {
        if (slice.IsEllipsis || slice.IsNewAxis)
        {
            return slice.IsEllipsis ? Subscript.Ellipsis : Subscript.NewAxis;
        }

        return slice.IsIndex
            ? Subscript.Index(slice.Start!.Value)
            : Subscript.Range(Operand(slice.Start), Operand(slice.Stop), slice.Step == 1 ? null : slice.Step);
    }

    private static Operand? Operand(int? place) => place is { } value ? value : null;
}
