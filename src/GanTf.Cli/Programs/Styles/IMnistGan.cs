using System;
using System.Threading;
using GanTf.Problems;

namespace GanTf.Cli.Programs.Styles;

/// <summary>The MNIST GAN in one of its styles.</summary>
internal interface IMnistGan : IGanInStyle
{
    /// <summary>Trains for so many passes over the digits.</summary>
    void Train(MnistProblem data, int epochs, Action<MnistBatch>? onBatch, CancellationToken stop);
}
