using System;
using System.Threading;
using GanTf.Problems;

namespace GanTf.Cli.Programs.Styles;

/// <summary>The quadratic GAN in one of its styles.</summary>
internal interface IQuadraticGan : IGanInStyle
{
    /// <summary>Trains, with so many steps of each network an iteration.</summary>
    void Train(
        QuadraticProblem data, int iterations, int dSteps, int gSteps, Action<QuadraticIteration>? onIteration,
        CancellationToken stop);
}
