using System;
using System.Collections.Generic;
using GanTf.Cli.Programs;
using GanTf.Cli.Programs.Styles;
using GanTf.Cli.Reports;
using Tensorflow;

namespace GanTf.Cli.Tests.Commands;

/// <summary>A program whose losses a test makes up.</summary>
internal sealed class MadeUpProgram(Action<RunContext> train) : GanProgram(GanStyle.Graph)
{
    public override string Name => "made_up";

    public override string Title => "Made-up GAN";

    public override string Summary => "Learns nothing.";

    public override string Unit => "Step";

    public override IReadOnlyList<Setting> Settings => [];

    public override void Train(RunContext run) => train(run);

    public override OrderedDictionary<string, double> Measures() => new() { ["answer"] = 42 };

    public override Verdict Judge(long iterations) => new(VerdictKind.Good, "Learned", "It was told to.");

    public override IReadOnlyList<ReportFigure> Figures() => [LossFigure("Made up.")];

    public override TrainingStep BuildStep(bool isGenerator) => throw new NotSupportedException();

    public override (IDisposable Session, Action<int> Iterate) OpenLoop(IEngine engine) =>
        throw new NotSupportedException();

    public override IGanInStyle OpenKeras() => throw new NotSupportedException();

    public override (IDisposable Session, Action<int> Iterate) OpenEagerLoop() => throw new NotSupportedException();
}
