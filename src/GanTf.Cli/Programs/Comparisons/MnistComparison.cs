using System;
using System.Threading;
using GanTf.Cli.Commands;
using GanTf.Cli.Programs.Styles;
using GanTf.Problems;
using Tensorflow.Keras.Optimizers;
using Tensorflow.NumPy;

namespace GanTf.Cli.Programs.Comparisons;

/// <summary>The MNIST GAN; the graph's dropout has the masks of Keras's.</summary>
internal sealed class MnistComparison(Shell shell) : StyleComparison
{
    private readonly Lazy<MnistImages> _digits = new(() => MnistFolders.Load(shell, MnistFolders.Subset(shell), 0));

    /// <inheritdoc/>
    public override string Name => "mnist";

    /// <inheritdoc/>
    public override string Unit => "Batch";

    /// <inheritdoc/>
    public override int Iterations => 10;

    /// <inheritdoc/>
    public override string FileName => "MnistGan.cs";

    /// <inheritdoc/>
    public override string Terms => "The same weights, batches, noise and dropout masks (Keras's streams)";

    /// <inheritdoc/>
    public override string Reason => "TensorFlow 1's Adam has epsilon 1e-8, Keras's 1e-7.";

    /// <inheritdoc/>
    public override OptimizerV2 TensorFlow1Optimizer() => new Adam(2e-4, epsilon: 1e-8, running_powers: true);

    /// <inheritdoc/>
    public override IGanInStyle OpenGraph(StreamSeeds seeds) =>
        GraphMnist.Open(Engine, seeds.Tensorflow, new KerasMasks().Drop);

    /// <inheritdoc/>
    public override IGanInStyle OpenKeras(StreamSeeds seeds, Func<OptimizerV2>? optimizer) =>
        KerasMnist.Open(seeds, optimizer);

    /// <inheritdoc/>
    public override void Train(
        IGanInStyle gan, StreamSeeds seeds, int iterations, Action<string, float>? log, CancellationToken stop)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var done = 0;
        var digits = _digits.Value;
        ((IMnistGan)gan).Train(
            new MnistProblem(digits.Pixels, digits.Count, new RandomState(seeds.Numpy)), iterations, b =>
            {
                log?.Invoke("d_loss", b.DiscLoss);
                log?.Invoke("g_loss", b.GenLoss);
                if (++done == iterations)
                {
                    enough.Cancel();
                }
            }, enough.Token);
    }
}
