using System;
using System.Collections.Generic;
using System.Threading;
using GanTf.Problems;
using Tensorflow;

namespace GanTf.Cli.Programs.Styles;

/// <summary>The Gaussian GAN in graph style.</summary>
internal sealed class GraphGaussian : GraphStyle<GaussianGan>, IGaussianGan
{
    private GraphGaussian(GraphSession<GaussianGan> open)
        : base(open, open.Gan.GSample, open.Gan.Z)
    {
    }

    /// <summary>Builds the graph and opens a session.</summary>
    public static GraphGaussian Open(IEngine engine, int seed, string preprocess, int batch) =>
        new(GraphSession<GaussianGan>.Open(engine, seed, () => GaussianGan.Build(preprocess, batch)));

    /// <inheritdoc/>
    public override IReadOnlyList<StepPlan> Plans =>
    [
        Plan("discriminator", [Gan.DiscStep, Gan.DiscRealLoss, Gan.DiscFakeLoss], (Gan.X, Gan.X.shape),
            (Gan.Z, Gan.Z.shape)),
        Plan("generator", [Gan.GenStep, Gan.GenLoss, Gan.GSample], (Gan.Z, Gan.Z.shape)),
    ];

    /// <inheritdoc/>
    public void Train(
        GaussianProblem data, int rounds, int dSteps, int gSteps, Action<GaussianRound>? onRound,
        CancellationToken stop) => Gan.Train(Session, data, rounds, dSteps, gSteps, onRound, stop);
}
