using System;
using System.Threading;
using GanTf.Problems;

namespace GanTf.Cli.Programs.Styles;

/// <summary>The Gaussian GAN in one of its styles.</summary>
internal interface IGaussianGan : IGanInStyle
{
    /// <summary>Trains, with so many steps of each network a round.</summary>
    void Train(
        GaussianProblem data, int rounds, int dSteps, int gSteps, Action<GaussianRound>? onRound,
        CancellationToken stop);
}
