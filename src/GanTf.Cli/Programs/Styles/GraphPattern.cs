using System;
using System.Collections.Generic;
using System.Threading;
using GanTf.Problems;
using Tensorflow;
using Tensorflow.NumPy;

namespace GanTf.Cli.Programs.Styles;

/// <summary>The 1010 GAN in graph style.</summary>
internal sealed class GraphPattern : GraphStyle<PatternGan>, IPatternGan
{
    private GraphPattern(GraphSession<PatternGan> open)
        : base(open, open.Gan.GSample, open.Gan.Z)
    {
    }

    /// <summary>Builds the graph and opens a session.</summary>
    public static GraphPattern Open(IEngine engine, int seed) =>
        new(GraphSession<PatternGan>.Open(engine, seed, PatternGan.Build));

    /// <inheritdoc/>
    public override IReadOnlyList<StepPlan> Plans =>
    [
        Plan("discriminator", [Gan.DiscStep, Gan.DiscLoss], (Gan.X, (1, 4)), (Gan.Label, 1)),
        Plan("generator", [Gan.GenStep, Gan.GenLoss, Gan.GenError, Gan.GSample], (Gan.Z, (1, 4)), (Gan.Label, 1)),
    ];

    /// <inheritdoc/>
    public void Train(PatternProblem data, int steps, Action<PatternStep>? onStep, CancellationToken stop) =>
        Gan.Train(Session, data, steps, onStep, stop);

    /// <inheritdoc/>
    public void TrainDiscriminatorAlone(
        PatternProblem data, int steps, Action<int, float, float>? onStep, CancellationToken stop) =>
        Gan.TrainDiscriminatorAlone(Session, data, steps, onStep, stop);

    /// <inheritdoc/>
    public float Judge(NDArray pattern) => Session.run(Gan.DOut, (Gan.X, pattern));
}
