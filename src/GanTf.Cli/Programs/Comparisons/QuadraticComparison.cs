using System;
using System.Threading;
using GanTf.Cli.Programs.Styles;
using GanTf.Problems;
using Tensorflow.Keras.Optimizers;
using Tensorflow.NumPy;

namespace GanTf.Cli.Programs.Comparisons;

/// <summary>The quadratic GAN, one step of each network an iteration.</summary>
internal sealed class QuadraticComparison : StyleComparison
{
    /// <inheritdoc/>
    public override string Name => "quadratic";

    /// <inheritdoc/>
    public override string Unit => "Iteration";

    /// <inheritdoc/>
    public override int Iterations => 300;

    /// <inheritdoc/>
    public override string FileName => "QuadraticGan.cs";

    /// <inheritdoc/>
    public override string Reason => "TensorFlow 1's RMSProp starts its mean square at 1 and has epsilon 1e-10; "
        + "Keras's starts at 0 and has 1e-7, so that its first steps are longer.";

    /// <inheritdoc/>
    public override OptimizerV2 TensorFlow1Optimizer() =>
        new RMSprop(0.001, epsilon: 1e-10, initial_accumulator_value: 1.0);

    /// <inheritdoc/>
    public override IGanInStyle OpenGraph(StreamSeeds seeds) => GraphQuadratic.Open(Engine, seeds.Tensorflow);

    /// <inheritdoc/>
    public override IGanInStyle OpenKeras(StreamSeeds seeds, Func<OptimizerV2>? optimizer) =>
        KerasQuadratic.Open(seeds, 1, 1, optimizer);

    /// <inheritdoc/>
    public override void Train(
        IGanInStyle gan, StreamSeeds seeds, int iterations, Action<string, float>? log, CancellationToken stop) =>
        ((IQuadraticGan)gan).Train(
            new QuadraticProblem(new RandomState(seeds.Numpy)), iterations, 1, 1, log is null ? null : i =>
            {
                log("d_loss", i.DiscLoss);
                log("g_loss", i.GenLoss);
            }, stop);
}
