using System;
using System.Threading;
using GanTf.Cli.Programs.Styles;
using GanTf.Problems;
using Tensorflow.Keras.Optimizers;
using Tensorflow.NumPy;

namespace GanTf.Cli.Programs.Comparisons;

/// <summary>The even-number GAN.</summary>
internal sealed class EvenNumbersComparison : StyleComparison
{
    /// <inheritdoc/>
    public override string Name => "even_numbers";

    /// <inheritdoc/>
    public override string Unit => "Step";

    /// <inheritdoc/>
    public override int Iterations => 500;

    /// <inheritdoc/>
    public override string FileName => "EvenNumbersGan.cs";

    /// <inheritdoc/>
    public override string Reason => "TensorFlow 1's Adam has epsilon 1e-8, Keras's 1e-7.";

    /// <inheritdoc/>
    public override OptimizerV2 TensorFlow1Optimizer() => new Adam(0.001, epsilon: 1e-8, running_powers: true);

    /// <inheritdoc/>
    public override IGanInStyle OpenGraph(StreamSeeds seeds) => GraphEvenNumbers.Open(Engine, seeds.Tensorflow);

    /// <inheritdoc/>
    public override IGanInStyle OpenKeras(StreamSeeds seeds, Func<OptimizerV2>? optimizer) =>
        KerasEvenNumbers.Open(seeds, optimizer);

    /// <inheritdoc/>
    public override void Train(
        IGanInStyle gan, StreamSeeds seeds, int iterations, Action<string, float>? log, CancellationToken stop) =>
        ((IEvenNumbersGan)gan).Train(
            new EvenNumbersProblem(new RandomState(seeds.Numpy)), iterations, log is null ? null : (_, d, g) =>
            {
                log("d_loss", d);
                log("g_loss", g);
            }, stop);
}
