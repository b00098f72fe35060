using System;
using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Training;

/// <summary>How an epoch goes through the samples.</summary>
/// <param name="batchSize">Samples a step; null or 0: 32, or as many as the steps take to see all samples.</param>
/// <param name="steps">Steps of an epoch; null: all samples.</param>
internal sealed class EpochPlan(IReadOnlyList<TrainingData> parts, int? batchSize, int? steps, bool shuffle)
    : IEpochs
{
    private const int UsualBatchSize = 32;

    private IEnumerator<Tensors[]>? _pass;
    private int _seen;

    /// <summary>Samples a step.</summary>
    public int BatchSize { get; } = Size(parts[0].Rows, batchSize ?? 0, steps);

    /// <summary>Steps of an epoch; there are fewer where a pass over the samples ends in it.</summary>
    public int? Steps => Count;

    private int Count => steps is > 0 and var count ? count : Parted(parts[0].Rows, BatchSize);

    /// <summary>The last epoch ended early, as the samples did.</summary>
    public bool RanOut { get; private set; }

    /// <summary>The batches of an epoch. Where steps are given it goes on where the last one stopped.</summary>
    public IEnumerable<Tensors[]> Batches()
    {
        RanOut = false;
        for (var step = 0; step < Count; step++)
        {
            _pass ??= Training.Batches.Of(parts, BatchSize, shuffle ? Order() : null).GetEnumerator();
            if (!_pass.MoveNext())
            {
                RanOut = true;
                break;
            }

            _seen++;
            yield return _pass.Current;
        }

        if (_seen >= Parted(parts[0].Rows, BatchSize))
        {
            (_pass, _seen) = (null, 0);
        }
    }

    private static int Size(int rows, int given, int? steps) => given switch
    {
        < 0 => throw new ValueError($"Expected a positive batch_size. Received: batch_size={given}"),
        0 => steps is > 0 and var count ? Math.Max(1, Parted(rows, count)) : UsualBatchSize,
        _ => given,
    };

    private static int Parted(int rows, int size) => (rows + size - 1) / size;

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
