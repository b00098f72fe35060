using System;
using System.Threading;
using GanTf.Cli.Programs.Styles;
using GanTf.Problems;
using Tensorflow.Keras.Optimizers;
using Tensorflow.NumPy;

namespace GanTf.Cli.Programs.Comparisons;

/// <summary>The Gaussian GAN through the view of its moments.</summary>
internal sealed class GaussianComparison : StyleComparison
{
    private const int Steps = 20;

    /// <inheritdoc/>
    public override string Name => "gaussian";

    /// <inheritdoc/>
    public override string Unit => "Round";

    /// <inheritdoc/>
    public override int Iterations => 25;

    /// <inheritdoc/>
    public override string FileName => "GaussianGan.cs";

    /// <inheritdoc/>
    public override string Reason => "With momentum, TensorFlow 1 keeps the sum of gradients and Keras the step "
        + "itself: the same path but for rounding.";

    /// <inheritdoc/>
    public override OptimizerV2 TensorFlow1Optimizer() => new SGD(1e-3, momentum: 0.9, accumulates_gradients: true);

    /// <inheritdoc/>
    public override IGanInStyle OpenGraph(StreamSeeds seeds) =>
        GraphGaussian.Open(Engine, seeds.Tensorflow, "moments", GaussianProblem.MinibatchSize);

    /// <inheritdoc/>
    public override IGanInStyle OpenKeras(StreamSeeds seeds, Func<OptimizerV2>? optimizer) =>
        KerasGaussian.Open(seeds, "moments", GaussianProblem.MinibatchSize, optimizer);

    /// <inheritdoc/>
    public override void Train(
        IGanInStyle gan, StreamSeeds seeds, int iterations, Action<string, float>? log, CancellationToken stop) =>
        ((IGaussianGan)gan).Train(
            new GaussianProblem(new RandomState(seeds.Numpy)), iterations, Steps, Steps, log is null ? null : r =>
            {
                log("disc_real_loss", r.DiscRealLoss);
                log("disc_fake_loss", r.DiscFakeLoss);
                log("gen_loss", r.GenLoss);
            }, stop);
}
