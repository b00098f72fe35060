using System;
using System.Threading;
using GanTf.Problems;

namespace GanTf.Cli.Programs.Styles;

/// <summary>The even-number GAN in one of its styles.</summary>
internal interface IEvenNumbersGan : IGanInStyle
{
    /// <summary>Trains; tells each step's number and both losses.</summary>
    void Train(EvenNumbersProblem data, int steps, Action<int, float, float>? onStep, CancellationToken stop);
}
