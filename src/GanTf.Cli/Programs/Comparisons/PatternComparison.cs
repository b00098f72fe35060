using System;
using System.Threading;
using GanTf.Cli.Programs.Styles;
using GanTf.Problems;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Numerics.Random;

namespace GanTf.Cli.Programs.Comparisons;

/// <summary>The 1010 GAN.</summary>
internal sealed class PatternComparison : StyleComparison
{
    /// <inheritdoc/>
    public override string Name => "pattern_1010";

    /// <inheritdoc/>
    public override string Unit => "Step";

    /// <inheritdoc/>
    public override int Iterations => 1000;

    /// <inheritdoc/>
    public override string FileName => "PatternGan.cs";

    /// <inheritdoc/>
    public override string Reason => "Plain gradient descent is the same in both: the losses do not part.";

    /// <inheritdoc/>
    public override OptimizerV2 TensorFlow1Optimizer() => new SGD(0.01);

    /// <inheritdoc/>
    public override IGanInStyle OpenGraph(StreamSeeds seeds) => GraphPattern.Open(Engine, seeds.Tensorflow);

    /// <inheritdoc/>
    public override IGanInStyle OpenKeras(StreamSeeds seeds, Func<OptimizerV2>? optimizer) =>
        KerasPattern.Open(seeds, optimizer);

    /// <inheritdoc/>
    public override void Train(
        IGanInStyle gan, StreamSeeds seeds, int iterations, Action<string, float>? log, CancellationToken stop) =>
        ((IPatternGan)gan).Train(
            new PatternProblem(new PythonRandom(seeds.Python)), iterations, log is null ? null : s =>
            {
                log("d_loss_real", s.DiscLossReal);
                log("d_loss_fake", s.DiscLossFake);
                log("g_loss", s.GenLoss);
                log("g_error", s.GenError);
            }, stop);
}
