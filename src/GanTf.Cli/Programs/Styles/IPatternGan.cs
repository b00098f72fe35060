using System;
using System.Threading;
using GanTf.Problems;
using Tensorflow.NumPy;

namespace GanTf.Cli.Programs.Styles;

/// <summary>The 1010 GAN in one of its styles.</summary>
internal interface IPatternGan : IGanInStyle
{
    /// <summary>Trains both networks.</summary>
    void Train(PatternProblem data, int steps, Action<PatternStep>? onStep, CancellationToken stop);

    /// <summary>Trains the discriminator alone, 1010 against 0101.</summary>
    void TrainDiscriminatorAlone(
        PatternProblem data, int steps, Action<int, float, float>? onStep, CancellationToken stop);

    /// <summary>The discriminator's judgement of a pattern (1, 4), in 0..1.</summary>
    float Judge(NDArray pattern);
}
