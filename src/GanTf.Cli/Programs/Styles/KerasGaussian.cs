using System;
using System.Collections.Generic;
using System.Threading;
using GanTf.Problems;
using Tensorflow;
using Tensorflow.Keras.Optimizers;
using static Tensorflow.Binding;

namespace GanTf.Cli.Programs.Styles;

/// <summary>The Gaussian GAN in Keras style.</summary>
internal sealed class KerasGaussian : KerasStyle<Keras.GaussianGan>, IGaussianGan
{
    private readonly int _batch;

    private KerasGaussian(Keras.GaussianGan gan, int batch)
        : base(gan, gan.Generator, gan.Discriminator) => _batch = batch;

    /// <summary>Builds the model.</summary>
    /// <param name="optimizer">Makes an optimizer; null: the program's own.</param>
    public static KerasGaussian Open(
        StreamSeeds seeds, string preprocess, int batch, Func<OptimizerV2>? optimizer = null) =>
        new(Seeded(seeds, () => new Keras.GaussianGan(preprocess, batch, optimizer)), batch);

    /// <inheritdoc/>
    public override IReadOnlyList<StepPlan> Plans
    {
        get
        {
            var (row, column) = (tf.TensorSpec((1, _batch)), tf.TensorSpec((_batch, 1)));
            return
            [
                Plan("discriminator", tf.function((Tensor x, Tensor z) => Gan.DiscriminatorStep(x, z))
                    .get_concrete_function(row, column)),
                Plan("generator", tf.function((Tensor z) => Gan.GeneratorStep(z)).get_concrete_function(column)),
            ];
        }
    }

    /// <inheritdoc/>
    public void Train(
        GaussianProblem data, int rounds, int dSteps, int gSteps, Action<GaussianRound>? onRound,
        CancellationToken stop) => Gan.Train(data, rounds, dSteps, gSteps, onRound, stop);

    /// <summary>Trains by steps that are not traced: every op runs at once.</summary>
    public void TrainEagerly(GaussianProblem data, int rounds, int dSteps, int gSteps)
    {
        for (var i = 0; i < rounds; i++)
        {
            for (var d = 0; d < dSteps; d++)
            {
                var real = Batch(data.DistributionSampler(_batch));
                Gan.DiscriminatorStep(real, Batch(data.GeneratorInputSampler(_batch)));
            }

            for (var g = 0; g < gSteps; g++)
            {
                Gan.GeneratorStep(Batch(data.GeneratorInputSampler(_batch)));
            }
        }
    }
}
