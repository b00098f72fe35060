using System;
using System.Collections.Generic;
using System.Threading;
using GanTf.Problems;
using Tensorflow;

namespace GanTf.Cli.Programs.Styles;

/// <summary>The MNIST GAN in graph style.</summary>
internal sealed class GraphMnist : GraphStyle<MnistGan>, IMnistGan
{
    private GraphMnist(GraphSession<MnistGan> open)
        : base(open, open.Gan.GSample, open.Gan.Z)
    {
    }

    /// <summary>Builds the graph and opens a session.</summary>
    /// <param name="dropout">What drops values of the discriminator; null: the program's own.</param>
    public static GraphMnist Open(IEngine engine, int seed, Func<Tensor, Tensor>? dropout = null) =>
        new(GraphSession<MnistGan>.Open(engine, seed, () => MnistGan.Build(dropout)));

    /// <inheritdoc/>
    public override IReadOnlyList<StepPlan> Plans =>
    [
        Plan("discriminator", [Gan.DiscStep, Gan.DiscLoss, Gan.DReal, Gan.DFake], (Gan.X, Digits), (Gan.Z, Noise)),
        Plan("generator", [Gan.GenStep, Gan.GenLoss], (Gan.Z, Noise)),
    ];

    private static Shape Digits => (MnistGan.BatchSize, MnistProblem.Pixels);

    private static Shape Noise => (MnistGan.BatchSize, MnistProblem.NoiseWidth);

    /// <inheritdoc/>
    public void Train(MnistProblem data, int epochs, Action<MnistBatch>? onBatch, CancellationToken stop) =>
        Gan.Train(Session, data, epochs, onBatch, stop);
}
