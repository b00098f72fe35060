using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GanTf.Cli.Programs.Styles;
using GanTf.Cli.Reports;
using GanTf.Problems;
using Tensorflow;
using Tensorflow.NumPy;

namespace GanTf.Cli.Programs;

/// <summary>The Gaussian GAN, in one of its styles and four views; further runs stand beside the first.</summary>
internal sealed class GaussianProgram(GanStyle style) : GanProgram(style)
{
    private const int Measured = 5000;

    private readonly IntSetting _iterations = new("iterations", "Rounds.", 5000, 1, 1_000_000_000);
    private readonly ChoiceSetting _preprocess = new(
        "preprocess", "What the discriminator sees of a minibatch.", "moments", [.. GaussianGan.Preprocess.Keys])
    {
        ShapesGraph = true,
    };

    private readonly IntSetting _dSteps = new("d-steps", "Discriminator's steps a round.", 20, 1, 10_000);
    private readonly IntSetting _gSteps = new("g-steps", "Generator's steps a round.", 20, 1, 10_000);
    private readonly IntSetting _batch = new(
        "batch", "Samples that the discriminator judges at once.", GaussianProblem.MinibatchSize, 2, 1_000_000)
    {
        ShapesGraph = true,
    };

    private readonly IntSetting _runs = new(
        "runs", "Runs side by side, with seeds counting up; the first is the one that is logged.", 10, 1, 100);

    private readonly Curve _mean = new("Mean");
    private readonly Curve _deviation = new("Standard deviation");
    private readonly List<(float[] Samples, GaussianQuality Quality)> _outcomes = [];

    /// <inheritdoc/>
    public override string Name => "gaussian";

    /// <inheritdoc/>
    public override string Title => "Gaussian GAN";

    /// <inheritdoc/>
    public override string Summary => "Learns a bell curve of mean 4 and standard deviation 1.25 from uniform noise.";

    /// <inheritdoc/>
    public override string Unit => "Round";

    /// <inheritdoc/>
    public override IReadOnlyList<Setting> Settings => [_iterations, _preprocess, _dSteps, _gSteps, _batch, _runs];

    /// <inheritdoc/>
    public override TrainingStep BuildStep(bool isGenerator)
    {
        var gan = Build();
        NDArray x = new float[1, _batch.Value];
        NDArray z = new float[_batch.Value, 1];
        return isGenerator
            ? new([gan.GenStep, gan.GenLoss, gan.GSample], [(gan.Z, z)])
            : new([gan.DiscStep, gan.DiscRealLoss, gan.DiscFakeLoss], [(gan.X, x), (gan.Z, z)]);
    }

    /// <inheritdoc/>
    public override void Train(RunContext run)
    {
        run.Begin(_iterations.Value);
        TrainOne(run, run.Seeds, round =>
        {
            run.Step(round.Index, round.DiscRealLoss + round.DiscFakeLoss, round.GenLoss);
            var quality = GaussianProblem.Measure(round.Sample.ToArray<float>());
            _mean.Add(round.Index, quality.Mean);
            _deviation.Add(round.Index, quality.Stddev);
        });
        for (var k = 1; k < _runs.Value && !run.Stop.IsCancellationRequested; k++)
        {
            run.BeginFurther($"run {k + 1} of {_runs.Value}", _iterations.Value);
            TrainOne(run, run.Seeds.Next(k), round =>
                run.StepFurther(round.Index, round.DiscRealLoss + round.DiscFakeLoss, round.GenLoss));
        }
    }

    /// <inheritdoc/>
    public override void StandAlone() => _runs.Set(1);

    /// <inheritdoc/>
    public override Figure Cell(string title) => Small(title, _outcomes.FirstOrDefault().Samples ?? []);

    /// <inheritdoc/>
    public override OrderedDictionary<string, double> Measures() => _outcomes.Count == 0 ? [] : new()
    {
        ["mean"] = _outcomes[0].Quality.Mean,
        ["standardDeviation"] = _outcomes[0].Quality.Stddev,
        ["runs"] = _outcomes.Count,
        ["goodRuns"] = Good,
    };

    /// <inheritdoc/>
    public override Verdict Judge(long iterations)
    {
        if (_outcomes.Count == 0)
        {
            return new(VerdictKind.Bad, "Not trained", "Training broke down before anything could be measured.");
        }

        // golden/gans/quality.json: moments 19 of 20 good, variances 4 of 5, raw and diffs none (a spike near 4)
        var quality = _outcomes[0].Quality;
        var runs = _outcomes.Count > 1 ? $" {Good} of {_outcomes.Count} runs came out right." : "";
        var reason = string.Create(CultureInfo.InvariantCulture,
            $"Mean {quality.Mean:0.00} (4 is right), standard deviation {quality.Stddev:0.00} (1.25 is right).{runs}");
        return quality.IsGood ? new(VerdictKind.Good, "Learned", reason)
            : quality.Stddev is >= 0.3 and <= 4 ? new(VerdictKind.Mixed, "On the way", reason)
            : quality.Stddev < 0.3 ? Verdict.OfSameness(iterations, early: 500, reason)
            : new(VerdictKind.Bad, "Diverged", reason);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ReportFigure> Figures()
    {
        var figures = new List<ReportFigure>
        {
            new("histogram", Histogram("Generated samples", _outcomes.FirstOrDefault().Samples ?? []) with
            {
                Bins = 50, XLabel = "Value", YLabel = "Density",
            }),
            new("moments", new LineChart
            {
                Title = "Mean and standard deviation by round",
                XLabel = Unit,
                YLabel = "Value",
                Series = [_mean.ToSeries(), _deviation.ToSeries()],
                Guides =
                [
                    new GuideLine(GaussianProblem.DataMean, "mean 4"),
                    new GuideLine(GaussianProblem.DataStddev, "standard deviation 1.25"),
                ],
            }),
            LossFigure("The discriminator's loss is the sum of its losses on real and on generated minibatches."),
        };
        if (_outcomes.Count > 1)
        {
            figures.Insert(2, new("runs", new ChartGrid(
                [.. _outcomes.Select((run, k) => Small($"Run {k + 1}", run.Samples))],
                columns: 5)
            {
                Title = $"{Numbers.Count(_outcomes.Count)} runs side by side",
                Caption = $"Seeds counting up from the first run's. {Good} of {_outcomes.Count} came out right: mean "
                    + "within 0.5 of 4 and standard deviation within 0.4 of 1.25.",
            }));
        }

        return figures;
    }

    /// <inheritdoc/>
    public override (IDisposable Session, Action<int> Iterate) OpenLoop(IEngine engine)
    {
        var gan = Open(engine, StreamSeeds.OfBench);
        var data = new GaussianProblem(new RandomState(2));
        return (gan, n => gan.Train(data, n, 20, 20, null, default));
    }

    /// <inheritdoc/>
    public override KerasGaussian OpenKeras() =>
        KerasGaussian.Open(StreamSeeds.OfBench, _preprocess.Value, _batch.Value);

    /// <inheritdoc/>
    public override (IDisposable Session, Action<int> Iterate) OpenEagerLoop()
    {
        var gan = OpenKeras();
        var data = new GaussianProblem(new RandomState(2));
        return (gan, n => gan.TrainEagerly(data, n, 20, 20));
    }

    private int Good => _outcomes.Count(o => o.Quality.IsGood);

    private GaussianGan Build() => GaussianGan.Build(_preprocess.Value, _batch.Value);

    private IGaussianGan Open(IEngine engine, StreamSeeds seeds) => IsKeras
        ? KerasGaussian.Open(seeds, _preprocess.Value, _batch.Value)
        : GraphGaussian.Open(engine, seeds.Tensorflow, _preprocess.Value, _batch.Value);

    private void TrainOne(RunContext run, StreamSeeds seeds, Action<GaussianRound> onRound)
    {
        using var gan = Open(run.Engine, seeds);
        gan.Train(
            new GaussianProblem(new RandomState(seeds.Numpy)), _iterations.Value, _dSteps.Value, _gSteps.Value, onRound,
            run.Stop);

        // the generator takes as much noise at once as the minibatch has
        var looking = new GaussianProblem(RunContext.Pictures());
        var samples = new List<float>();
        while (samples.Count < Measured)
        {
            samples.AddRange(gan.Generate(looking.GeneratorInputSampler(_batch.Value)));
        }

        var values = samples.Take(Measured).ToArray();
        _outcomes.Add((values, GaussianProblem.Measure(values)));
    }

    private static HistogramChart Small(string title, float[] samples) =>
        Histogram(title, samples) with { Width = 240, Height = 190 };

    private static HistogramChart Histogram(string title, float[] samples) => new()
    {
        Title = title,
        Samples = samples,
        Target = LineSeries.Curve("normal(4, 1.25)", new Interval(-1, 9), GaussianProblem.Density),
        Bins = 30,
    };
}
