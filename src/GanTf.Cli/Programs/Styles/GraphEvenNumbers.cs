using System;
using System.Collections.Generic;
using System.Threading;
using GanTf.Problems;
using Tensorflow;

namespace GanTf.Cli.Programs.Styles;

/// <summary>The even-number GAN in graph style.</summary>
internal sealed class GraphEvenNumbers : GraphStyle<EvenNumbersGan>, IEvenNumbersGan
{
    private GraphEvenNumbers(GraphSession<EvenNumbersGan> open)
        : base(open, open.Gan.GSample, open.Gan.Z)
    {
    }

    /// <summary>Builds the graph and opens a session.</summary>
    public static GraphEvenNumbers Open(IEngine engine, int seed) =>
        new(GraphSession<EvenNumbersGan>.Open(engine, seed, EvenNumbersGan.Build));

    /// <inheritdoc/>
    public override IReadOnlyList<StepPlan> Plans =>
    [
        Plan("generator", [Gan.GenStep, Gan.GenLoss, Gan.GSample], (Gan.Z, Batch)),
        Plan("discriminator", [Gan.DiscStep, Gan.DiscLoss], (Gan.X, Batch), (Gan.GSample, Batch)),
    ];

    private static Shape Batch => (EvenNumbersGan.BatchSize, EvenNumbersProblem.Bits);

    /// <inheritdoc/>
    public void Train(
        EvenNumbersProblem data, int steps, Action<int, float, float>? onStep, CancellationToken stop) =>
        Gan.Train(Session, data, steps, onStep, stop);
}
