using System;
using Tensorflow.Protos;

namespace Tensorflow.Formats.Checkpoint;

/// <summary>A box within a tensor: where it starts and how long it is in every dimension.</summary>
internal sealed record TensorSlice(long[] Start, Shape Shape)
{
    /// <summary>The box that a message describes; a length that is not given is the whole dimension.</summary>
    /// <exception cref="DataLossError">The box does not lie within the tensor.</exception>
    public static TensorSlice Of(TensorSliceProto slice, Shape full, string name)
    {
        var fits = slice.Extent.Count == full.ndim;
        var start = new long[slice.Extent.Count];
        var length = new long[slice.Extent.Count];
        for (var i = 0; fits && i < start.Length; i++)
        {
            var extent = slice.Extent[i];
            var whole = extent.HasLengthHackCase == TensorSliceProto.Types.Extent.HasLengthHackOneofCase.None;
            (start[i], length[i]) = (extent.Start, whole ? full[i] : extent.Length);
            fits = start[i] >= 0 && length[i] >= 0 && length[i] <= full[i] && start[i] <= full[i] - length[i];
        }

        return fits
            ? new(start, new Shape(length))
            : throw new DataLossError($"Tensor '{name}': expected a slice within {full}. Received: {slice}.");
    }

    /// <summary>Copies the box's elements into their place of the whole.</summary>
    public void Put(TensorData part, TensorData whole)
    {
        if (part.Count == 0)
        {
            return;
        }

        var rank = Start.Length;
        var run = rank == 0 ? 1 : (int)Shape[rank - 1];
        var index = new long[rank];
        for (var done = 0; done < part.Count; done += run)
        {
            long place = 0;
            for (var d = 0; d < rank; d++)
            {
                place = place * whole.Shape[d] + Start[d] + index[d];
            }

            Copy(part, done, whole, (int)place, run);
            for (var d = rank - 2; d >= 0 && ++index[d] == Shape[d]; d--)
            {
                index[d] = 0;
            }
        }
    }

    private static void Copy(TensorData from, int at, TensorData to, int place, int count)
    {
        if (from.DType == TF_DataType.TF_STRING)
        {
            Array.Copy(from.Strings, at, to.Strings, place, count);
            return;
        }

        var size = from.DType.get_datatype_size();
        from.Bytes.Slice(at * size, count * size).CopyTo(to.Bytes[(place * size)..]);
    }
}
