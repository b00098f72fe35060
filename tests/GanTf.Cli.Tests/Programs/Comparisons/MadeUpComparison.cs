using System;
using System.Threading;
using GanTf.Cli.Programs;
using GanTf.Cli.Programs.Comparisons;
using GanTf.Cli.Programs.Styles;
using Tensorflow.Keras.Optimizers;

namespace GanTf.Cli.Tests.Programs.Comparisons;

/// <summary>A comparison whose losses a test makes up.</summary>
internal sealed class MadeUpComparison(Func<int, float> loss) : StyleComparison
{
    public override string Name => "made_up";

    public override string Unit => "Step";

    public override int Iterations => 10;

    public override string Reason => "It was told to.";

    public override string FileName => "MadeUp.cs";

    public override OptimizerV2 TensorFlow1Optimizer() => throw new NotSupportedException();

    public override IGanInStyle OpenGraph(StreamSeeds seeds) => throw new NotSupportedException();

    public override IGanInStyle OpenKeras(StreamSeeds seeds, Func<OptimizerV2>? optimizer) =>
        throw new NotSupportedException();

    public override void Train(
        IGanInStyle gan, StreamSeeds seeds, int iterations, Action<string, float>? log, CancellationToken stop)
    {
        for (var i = 0; i < iterations && !stop.IsCancellationRequested; i++)
        {
            log?.Invoke("d_loss", loss(i));
        }
    }
}
