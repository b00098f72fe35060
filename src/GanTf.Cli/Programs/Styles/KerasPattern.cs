using System;
using System.Collections.Generic;
using System.Threading;
using GanTf.Problems;
using Tensorflow;
using Tensorflow.Keras.Optimizers;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace GanTf.Cli.Programs.Styles;

/// <summary>The 1010 GAN in Keras style.</summary>
internal sealed class KerasPattern : KerasStyle<Keras.PatternGan>, IPatternGan
{
    private KerasPattern(Keras.PatternGan gan)
        : base(gan, gan.Generator, gan.Discriminator)
    {
    }

    /// <summary>Builds the model.</summary>
    /// <param name="optimizer">Makes an optimizer; null: the program's own.</param>
    public static KerasPattern Open(StreamSeeds seeds, Func<OptimizerV2>? optimizer = null) =>
        new(Seeded(seeds, () => new Keras.PatternGan(optimizer)));

    /// <inheritdoc/>
    public override IReadOnlyList<StepPlan> Plans
    {
        get
        {
            var one = tf.TensorSpec((1, 4));
            return
            [
                Plan("both", tf.function((Tensor x, Tensor d, Tensor g) => Gan.train_step([x, d, g]))
                    .get_concrete_function(one, one, one)),
            ];
        }
    }

    /// <inheritdoc/>
    public void Train(PatternProblem data, int steps, Action<PatternStep>? onStep, CancellationToken stop) =>
        Gan.Train(data, steps, onStep, stop);

    /// <inheritdoc/>
    public void TrainDiscriminatorAlone(
        PatternProblem data, int steps, Action<int, float, float>? onStep, CancellationToken stop) =>
        Gan.TrainDiscriminatorAlone(data, steps, onStep, stop);

    /// <inheritdoc/>
    public float Judge(NDArray pattern) => Gan.Discriminator.Apply(pattern).Single.numpy();

    /// <summary>Trains by steps that are not traced: every op runs at once.</summary>
    public void TrainEagerly(PatternProblem data, int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            var (real, noise) = (Batch(data.GenerateReal()), Batch(data.GenerateRandom()));
            Gan.train_step([real, noise, Batch(data.GenerateRandom())]);
        }
    }
}
