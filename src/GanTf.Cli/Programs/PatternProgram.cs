using System;
using System.Collections.Generic;
using System.Globalization;
using GanTf.Cli.Programs.Styles;
using GanTf.Cli.Reports;
using GanTf.Problems;
using Tensorflow;
using Tensorflow.NumPy;
using Tensorflow.Numerics.Random;

namespace GanTf.Cli.Programs;

/// <summary>The 1010 GAN, in one of its styles.</summary>
internal sealed class PatternProgram(GanStyle style) : GanProgram(style)
{
    private const int PictureEvery = 1000;

    private readonly IntSetting _iterations = new("iterations", "Steps.", 10_000, 1, 1_000_000_000);
    private readonly FlagSetting _alone = new(
        "discriminator-alone", "Train only the discriminator, 1010 against 0101; there is no generator's loss then.");

    private readonly ThinnedList<SquareColumn> _outputs = new(14);
    private readonly Curve _real = new("D real") { IsDots = true };
    private readonly Curve _fake = new("D generated") { IsDots = true };
    private readonly Curve _generator = new("G") { IsDots = true };
    private readonly Curve _distance = new("Generator");
    private readonly PatternAlone _judge = new();
    private bool _isTrained;

    /// <inheritdoc/>
    public override string Name => "pattern_1010";

    /// <inheritdoc/>
    public override string Title => "1010 pattern GAN";

    /// <inheritdoc/>
    public override string Summary => "Learns the fuzzy pattern 1-0-1-0, one example a step.";

    /// <inheritdoc/>
    public override string Unit => "Step";

    /// <inheritdoc/>
    public override IReadOnlyList<Setting> Settings => [_iterations, _alone];

    /// <inheritdoc/>
    public override TrainingStep BuildStep(bool isGenerator)
    {
        var gan = PatternGan.Build();
        NDArray pattern = new float[1, 4];
        NDArray label = new float[1];
        return isGenerator
            ? new([gan.GenStep, gan.GenLoss, gan.GenError, gan.GSample], [(gan.Z, pattern), (gan.Label, label)])
            : new([gan.DiscStep, gan.DiscLoss], [(gan.X, pattern), (gan.Label, label)]);
    }

    /// <inheritdoc/>
    public override void Train(RunContext run)
    {
        if (!_alone.Value)
        {
            TrainBoth(run);
        }

        _judge.Train(run, Open, _iterations.Value, isLogged: _alone.Value);
    }

    /// <inheritdoc/>
    public override OrderedDictionary<string, double> Measures()
    {
        var measures = new OrderedDictionary<string, double>();
        if (_isTrained)
        {
            measures["distanceLast100"] = _distance.MeanOfLast(100);
        }

        if (_judge.IsTrained)
        {
            (measures["aloneOn1010"], measures["aloneOn0101"]) = (_judge.OnReal, _judge.OnOpposite);
        }

        return measures;
    }

    /// <inheritdoc/>
    public override Verdict Judge(long iterations)
    {
        if (_alone.Value)
        {
            return _judge.Judge();
        }

        if (!_isTrained)
        {
            return new(VerdictKind.Bad, "Not trained", "Training broke down before anything could be measured.");
        }

        // golden/gans/quality.json, 12 seeds: 0.0011 to 0.0134 over the last 100 of 10,000 steps, median 0.0018
        var distance = _distance.MeanOfLast(100);
        var reason = string.Create(CultureInfo.InvariantCulture,
            $"The mean squared distance from 0.9-0-0.9-0 over the last 100 steps is {distance:0.####} (0.0011 to "
            + $"0.0134 after a full run).");
        return distance <= 0.015 ? new(VerdictKind.Good, "Learned", reason)
            : distance <= 0.3 ? new(VerdictKind.Mixed, "On the way", reason)
            : new(VerdictKind.Bad, "Not learned", reason);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ReportFigure> Figures() => _alone.Value
        ? [_judge.Figure()]
        :
        [
            new("outputs", new SquaresChart
            {
                Title = "Generator's output as training goes on",
                Caption = "Always from the same noise. White is 0, blue is 1.",
                ColumnsLabel = Unit,
                Columns = _outputs.Items,
                Target = new SquareColumn("Aim", [0.9f, 0, 0.9f, 0]),
            }),
            new("distance", new LineChart
            {
                Title = "Distance from 0.9-0-0.9-0",
                XLabel = Unit,
                YLabel = "Mean squared distance",
                YScale = AxisScale.Log,
                Series = [_distance.ToSeries()],
            }),
            _judge.Figure(),
            new("losses", new LineChart
            {
                Title = "Losses",
                Caption = "One dot for each example (mean squared error). loss_logs.csv has D real + D generated.",
                XLabel = Unit,
                YLabel = "Loss",
                YRange = new Interval(0, 0.5),
                Series = [_real.ToSeries(), _fake.ToSeries(), _generator.ToSeries()],
            }),
        ];

    /// <inheritdoc/>
    public override (IDisposable Session, Action<int> Iterate) OpenLoop(IEngine engine)
    {
        var gan = Open(engine, StreamSeeds.OfBench);
        var data = new PatternProblem(new PythonRandom(3));
        return (gan, n => gan.Train(data, n, null, default));
    }

    /// <inheritdoc/>
    public override KerasPattern OpenKeras() => KerasPattern.Open(StreamSeeds.OfBench);

    /// <inheritdoc/>
    public override (IDisposable Session, Action<int> Iterate) OpenEagerLoop()
    {
        var gan = OpenKeras();
        var data = new PatternProblem(new PythonRandom(3));
        return (gan, n => gan.TrainEagerly(data, n));
    }

    private IPatternGan Open(IEngine engine, StreamSeeds seeds) =>
        IsKeras ? KerasPattern.Open(seeds) : GraphPattern.Open(engine, seeds.Tensorflow);

    private void TrainBoth(RunContext run)
    {
        using var gan = Open(run.Engine, run.Seeds);
        var noise = new PatternProblem(new PythonRandom(1010)).GenerateRandom();
        var every = Math.Clamp(_iterations.Value / 10, 1, PictureEvery);

        void Look(long step) => _outputs.Add(new SquareColumn(
            step % 1000 == 0 && step > 0 ? $"{step / 1000}k" : step.ToString(CultureInfo.InvariantCulture),
            gan.Generate(noise)));
        void OnStep(PatternStep step)
        {
            run.Step(step.Index, step.DiscLossReal + step.DiscLossFake, step.GenLoss);
            _real.Add(step.Index, step.DiscLossReal);
            _fake.Add(step.Index, step.DiscLossFake);
            _generator.Add(step.Index, step.GenLoss);
            _distance.Add(step.Index, step.GenError);
            if ((step.Index + 1) % every == 0)
            {
                Look(step.Index + 1);
            }
        }

        Look(0);
        run.Begin(_iterations.Value);
        gan.Train(new PatternProblem(run.Python()), _iterations.Value, OnStep, run.Stop);
        _isTrained = run.Iterations > 0;
    }
}
