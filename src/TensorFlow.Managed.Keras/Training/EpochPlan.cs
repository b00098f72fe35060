using System;
using System.Collections.Generic;
using System.Linq;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Training;

/// <summary>How an epoch goes through the samples.</summary>
internal sealed class EpochPlan(IReadOnlyList<TrainingData> parts, int batchSize, int? steps, bool shuffle)
{
    /// <summary>Samples a step.</summary>
    public int BatchSize { get; } = batchSize > 0
        ? batchSize
        : throw new ValueError($"Expected a positive batch_size. Received: batch_size={batchSize}");

    /// <summary>Steps of an epoch.</summary>
    public int Steps { get; } = Math.Min(
        steps ?? int.MaxValue, (parts[0].Rows + batchSize - 1) / Math.Max(1, batchSize));

    /// <summary>The batches of an epoch.</summary>
    public IEnumerable<Tensors[]> Batches() =>
        Training.Batches.Of(parts, BatchSize, shuffle ? Order() : null).Take(Steps);

    // Keras 3 starts its shuffling kernel anew in every epoch: seeded, all epochs see one order.
    private int[] Order()
    {
        using var graph = tf.Graph().as_default();
        if (tf.random.global_seed is { } seed)
        {
            tf.set_random_seed((int)seed);
        }

        using var session = tf.Session(graph);
        return session.run(tf.random.shuffle(tf.range(parts[0].Rows))).ToArray<int>();
    }
}
