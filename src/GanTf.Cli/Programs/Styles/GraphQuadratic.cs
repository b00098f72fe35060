using System;
using System.Collections.Generic;
using System.Threading;
using GanTf.Problems;
using Tensorflow;

namespace GanTf.Cli.Programs.Styles;

/// <summary>The quadratic GAN in graph style.</summary>
internal sealed class GraphQuadratic : GraphStyle<QuadraticGan>, IQuadraticGan
{
    private GraphQuadratic(GraphSession<QuadraticGan> open)
        : base(open, open.Gan.GSample, open.Gan.Z)
    {
    }

    /// <summary>Builds the graph and opens a session.</summary>
    public static GraphQuadratic Open(IEngine engine, int seed) =>
        new(GraphSession<QuadraticGan>.Open(engine, seed, QuadraticGan.Build));

    /// <inheritdoc/>
    public override IReadOnlyList<StepPlan> Plans =>
    [
        Plan("discriminator", [Gan.DiscStep, Gan.DiscLoss], (Gan.X, Batch), (Gan.Z, Batch)),
        Plan("generator", [Gan.GenStep, Gan.GenLoss], (Gan.Z, Batch)),
    ];

    private static Shape Batch => (QuadraticGan.BatchSize, 2);

    /// <inheritdoc/>
    public void Train(
        QuadraticProblem data, int iterations, int dSteps, int gSteps, Action<QuadraticIteration>? onIteration,
        CancellationToken stop) => Gan.Train(Session, data, iterations, dSteps, gSteps, onIteration, stop);
}
