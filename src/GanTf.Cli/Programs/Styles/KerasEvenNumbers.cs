using System;
using System.Collections.Generic;
using System.Threading;
using GanTf.Problems;
using Tensorflow;
using Tensorflow.Keras.Optimizers;
using static Tensorflow.Binding;

namespace GanTf.Cli.Programs.Styles;

/// <summary>The even-number GAN in Keras style.</summary>
internal sealed class KerasEvenNumbers : KerasStyle<Keras.EvenNumbersGan>, IEvenNumbersGan
{
    private KerasEvenNumbers(Keras.EvenNumbersGan gan)
        : base(gan, gan.Generator, gan.Discriminator)
    {
    }

    /// <summary>Builds the model.</summary>
    /// <param name="optimizer">Makes an optimizer; null: the program's own.</param>
    public static KerasEvenNumbers Open(StreamSeeds seeds, Func<OptimizerV2>? optimizer = null) =>
        new(Seeded(seeds, () => new Keras.EvenNumbersGan(optimizer)));

    /// <inheritdoc/>
    public override IReadOnlyList<StepPlan> Plans
    {
        get
        {
            var batch = tf.TensorSpec((EvenNumbersGan.BatchSize, EvenNumbersProblem.Bits));
            return
            [
                Plan("both", tf.function((Tensor x, Tensor z) => Gan.train_step([x, z]))
                    .get_concrete_function(batch, batch)),
            ];
        }
    }

    /// <inheritdoc/>
    public void Train(
        EvenNumbersProblem data, int steps, Action<int, float, float>? onStep, CancellationToken stop) =>
        Gan.Train(data, steps, onStep, stop);

    /// <summary>Trains by steps that are not traced: every op runs at once.</summary>
    public void TrainEagerly(EvenNumbersProblem data, int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            var noise = Batch(data.Noise(EvenNumbersGan.BatchSize));
            Gan.train_step([Batch(data.EvenNumbers(EvenNumbersGan.BatchSize)), noise]);
        }
    }
}
