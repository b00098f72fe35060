using System;
using System.Collections.Generic;
using System.Threading;
using GanTf.Problems;
using Tensorflow;
using Tensorflow.Keras.Optimizers;
using static Tensorflow.Binding;

namespace GanTf.Cli.Programs.Styles;

/// <summary>The MNIST GAN in Keras style.</summary>
internal sealed class KerasMnist : KerasStyle<Keras.MnistGan>, IMnistGan
{
    private KerasMnist(Keras.MnistGan gan)
        : base(gan, gan.Generator, gan.Discriminator)
    {
    }

    /// <summary>Builds the model.</summary>
    /// <param name="optimizer">Makes an optimizer; null: the program's own.</param>
    public static KerasMnist Open(StreamSeeds seeds, Func<OptimizerV2>? optimizer = null) =>
        new(Seeded(seeds, () => new Keras.MnistGan(MnistGan.DropoutRate, optimizer)));

    /// <inheritdoc/>
    public override IReadOnlyList<StepPlan> Plans
    {
        get
        {
            var digits = tf.TensorSpec((MnistGan.BatchSize, MnistProblem.Pixels));
            var noise = tf.TensorSpec((MnistGan.BatchSize, MnistProblem.NoiseWidth));
            return
            [
                Plan("both", tf.function((Tensor x, Tensor d, Tensor g) => Gan.train_step([x, d, g]))
                    .get_concrete_function(digits, noise, noise)),
            ];
        }
    }

    /// <inheritdoc/>
    public void Train(MnistProblem data, int epochs, Action<MnistBatch>? onBatch, CancellationToken stop) =>
        Gan.Train(data, epochs, onBatch, stop);

    /// <summary>Trains by steps that are not traced: every op runs at once.</summary>
    public void TrainEagerly(MnistProblem data, int batches)
    {
        var order = data.Order();
        for (var i = 0; i < batches; i++)
        {
            var first = i * MnistGan.BatchSize % data.Count;
            var real = Batch(data.ToReal(order.AsSpan(first, MnistGan.BatchSize)));
            var noise = Batch(data.Noise(MnistGan.BatchSize));
            Gan.train_step([real, noise, Batch(data.Noise(MnistGan.BatchSize))]);
        }
    }
}
