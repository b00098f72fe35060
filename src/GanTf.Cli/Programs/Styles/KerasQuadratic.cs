using System;
using System.Collections.Generic;
using System.Threading;
using GanTf.Problems;
using Tensorflow;
using Tensorflow.Keras.Optimizers;
using static Tensorflow.Binding;

namespace GanTf.Cli.Programs.Styles;

/// <summary>The quadratic GAN in Keras style.</summary>
internal sealed class KerasQuadratic : KerasStyle<Keras.QuadraticGan>, IQuadraticGan
{
    private KerasQuadratic(Keras.QuadraticGan gan)
        : base(gan, gan.Generator, gan.Discriminator)
    {
    }

    /// <summary>Builds the model.</summary>
    /// <param name="optimizer">Makes an optimizer; null: the program's own.</param>
    public static KerasQuadratic Open(
        StreamSeeds seeds, int dSteps, int gSteps, Func<OptimizerV2>? optimizer = null) =>
        new(Seeded(seeds, () => new Keras.QuadraticGan(dSteps, gSteps, optimizer)));

    /// <inheritdoc/>
    public override IReadOnlyList<StepPlan> Plans
    {
        get
        {
            var batch = tf.TensorSpec((QuadraticGan.BatchSize, 2));
            return
            [
                Plan("discriminator", tf.function((Tensor x, Tensor z) => Gan.DiscriminatorStep(x, z))
                    .get_concrete_function(batch, batch)),
                Plan("generator", tf.function((Tensor z) => Gan.GeneratorStep(z)).get_concrete_function(batch)),
            ];
        }
    }

    /// <inheritdoc/>
    public void Train(
        QuadraticProblem data, int iterations, int dSteps, int gSteps, Action<QuadraticIteration>? onIteration,
        CancellationToken stop) => Gan.Train(data, iterations, onIteration, stop);

    /// <summary>Trains by steps that are not traced: every op runs at once.</summary>
    public void TrainEagerly(QuadraticProblem data, int iterations)
    {
        for (var i = 0; i < iterations; i++)
        {
            var real = Batch(data.SampleData(QuadraticGan.BatchSize));
            Gan.train_step([real, Batch(data.SampleZ(QuadraticGan.BatchSize, 2))]);
        }
    }
}
