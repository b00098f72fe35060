using System;
using System.Collections.Generic;

namespace Tensorflow.Keras.Training;

/// <summary>The rows of an epoch, batch by batch.</summary>
internal static class Batches
{
    /// <summary>Inputs, wanted outputs, weights; what is not given is null.</summary>
    /// <exception cref="ValueError">More than three parts.</exception>
    public static (Tensors X, Tensors? Y, Tensors? Weights) Unpack(Tensors[] data) => data.Length switch
    {
        1 => (data[0], null, null),
        2 => (data[0], data[1], null),
        3 => (data[0], data[1], data[2]),
        _ => throw new ValueError("Data is expected to be in format `x`, `(x,)`, `(x, y)`, or "
            + $"`(x, y, sample_weight)`. Received: {data.Length} parts."),
    };

    /// <summary>The parts of a data set, row ranges at a time.</summary>
    public static IEnumerable<Tensors[]> Of(IReadOnlyList<TrainingData> parts, int batchSize, int[]? order)
    {
        var rows = parts[0].Rows;
        for (var from = 0; from < rows; from += batchSize)
        {
            var to = Math.Min(rows, from + batchSize);
            var batch = new Tensors[parts.Count];
            for (var i = 0; i < batch.Length; i++)
            {
                batch[i] = (order is null ? parts[i].Slice(from, to) : parts[i].Take(order.AsSpan(from, to - from)))
                    .ToTensors();
            }

            yield return batch;
        }
    }
}
