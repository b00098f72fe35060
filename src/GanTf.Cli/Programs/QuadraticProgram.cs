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

/// <summary>The quadratic GAN, in one of its styles.</summary>
internal sealed class QuadraticProgram(GanStyle style) : GanProgram(style)
{
    private const int Drawn = 256;
    private const int Measured = 2000;
    private const int PictureEvery = 1000;

    private readonly IntSetting _iterations = new("iterations", "Iterations.", 10_001, 1, 1_000_000_000);
    private readonly IntSetting _dSteps = new("d-steps", "Discriminator's steps an iteration.", 10, 1, 10_000);
    private readonly IntSetting _gSteps = new("g-steps", "Generator's steps an iteration.", 10, 1, 10_000);
    private readonly ThinnedList<Picture> _pictures = new(48);
    private readonly float[] _real = new QuadraticProblem(RunContext.Pictures()).SampleData(Drawn).ToArray<float>();
    private QuadraticIteration? _last;
    private QuadraticQuality? _quality;

    /// <inheritdoc/>
    public override string Name => "quadratic";

    /// <inheritdoc/>
    public override string Title => "Quadratic GAN";

    /// <inheritdoc/>
    public override string Summary => "Learns points of the curve y = 10 + x² from two uniform numbers.";

    /// <inheritdoc/>
    public override string Unit => "Iteration";

    /// <inheritdoc/>
    public override IReadOnlyList<Setting> Settings => [_iterations, _dSteps, _gSteps];

    /// <inheritdoc/>
    public override TrainingStep BuildStep(bool isGenerator)
    {
        var gan = QuadraticGan.Build();
        NDArray batch = new float[QuadraticGan.BatchSize, 2];
        return isGenerator
            ? new([gan.GenStep, gan.GenLoss], [(gan.Z, batch)])
            : new([gan.DiscStep, gan.DiscLoss], [(gan.X, batch), (gan.Z, batch)]);
    }

    /// <inheritdoc/>
    public override void Train(RunContext run)
    {
        using var gan = Open(run.Engine, run.Seeds, _dSteps.Value, _gSteps.Value);
        var looking = new QuadraticProblem(RunContext.Pictures());
        var (noise, manyNoise) = (looking.SampleZ(Drawn, 2), looking.SampleZ(Measured, 2));
        var every = Math.Clamp(_iterations.Value / 10, 1, PictureEvery);

        void OnIteration(QuadraticIteration iteration)
        {
            run.Step(iteration.Index, iteration.DiscLoss, iteration.GenLoss);
            _last = iteration;
            if (iteration.Index % every == 0)
            {
                Keep(new Picture(iteration, _pictures.WantsNext ? gan.Generate(noise) : []));
            }
        }

        run.Begin(_iterations.Value);
        gan.Train(
            new QuadraticProblem(run.Numpy()), _iterations.Value, _dSteps.Value, _gSteps.Value, OnIteration, run.Stop);
        if (_last is not null && _last.Index != _pictures.Items[^1].Iteration.Index)
        {
            _pictures.AddLast(new Picture(_last, gan.Generate(noise)));
        }

        _quality = QuadraticProblem.Measure(Matrices.OfRows(gan.Generate(manyNoise), 2));
    }

    /// <inheritdoc/>
    public override OrderedDictionary<string, double> Measures() => _quality is null ? [] : new()
    {
        ["medianDistance"] = _quality.MedianDistance,
        ["xStandardDeviation"] = _quality.StandardDeviationOfX,
        ["shareInRange"] = _quality.ShareInRange,
    };

    /// <inheritdoc/>
    public override Verdict Judge(long iterations)
    {
        if (_quality is null)
        {
            return new(VerdictKind.Bad, "Not trained", "Training broke down before anything could be measured.");
        }

        // golden/gans/quality.json, ten seeds of 10 + 10 steps: median 28 to 94, deviation 28 to 34, 87 to 100 %
        var (median, spread, share) = (_quality.MedianDistance, _quality.StandardDeviationOfX, _quality.ShareInRange);
        var reason = string.Create(CultureInfo.InvariantCulture,
            $"Half of the samples lie within {median:0.#} of y = 10 + x² (28 to 94 after a full run); x has the "
            + $"standard deviation {spread:0.#} (28.9 is right); {share:P0} of x lie in -50..50.");
        return median <= 94 && spread is >= 22 and <= 36 && share >= 0.85
            ? new(VerdictKind.Good, "Learned", reason)
            : !double.IsFinite(median) ? new(VerdictKind.Bad, "Diverged", reason)
            : spread > 2 ? new(VerdictKind.Mixed, "On the way", reason)
            : Verdict.OfSameness(iterations, early: 1000, reason);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ReportFigure> Figures() =>
    [
        new("samples", new Frames([.. _pictures.Items.Select(ToFrame)])
        {
            Title = "Samples and features over time",
            Caption = "Left: the generated samples, always from the same noise, close in on the parabola. Right: what "
                + "the discriminator sees of a batch; the generator's steps pull the centroid of its samples towards "
                + "that of the real ones.",
        }),
        LossFigure("Neither network wins for good: where both are even, the discriminator's loss is 2 log 2 = 1.386 "
            + "and the generator's log 2 = 0.693."),
        new("final", SampleChart("Samples at the end", _pictures.Items.LastOrDefault()?.Samples ?? [])),
    ];

    /// <inheritdoc/>
    public override (IDisposable Session, Action<int> Iterate) OpenLoop(IEngine engine)
    {
        var gan = Open(engine, StreamSeeds.OfBench, 1, 1);
        var data = new QuadraticProblem(new RandomState(2));
        return (gan, n => gan.Train(data, n, 1, 1, null, default));
    }

    /// <inheritdoc/>
    public override KerasQuadratic OpenKeras() => KerasQuadratic.Open(StreamSeeds.OfBench, 1, 1);

    /// <inheritdoc/>
    public override (IDisposable Session, Action<int> Iterate) OpenEagerLoop()
    {
        var gan = OpenKeras();
        var data = new QuadraticProblem(new RandomState(2));
        return (gan, n => gan.TrainEagerly(data, n));
    }

    private IQuadraticGan Open(IEngine engine, StreamSeeds seeds, int dSteps, int gSteps) => IsKeras
        ? KerasQuadratic.Open(seeds, dSteps, gSteps)
        : GraphQuadratic.Open(engine, seeds.Tensorflow);

    private void Keep(Picture picture)
    {
        if (picture.Samples.Length > 0)
        {
            _pictures.Add(picture);
        }
        else
        {
            _pictures.Skip();
        }
    }

    private Frame ToFrame(Picture picture) => new(
        $"Iteration {Numbers.Count(picture.Iteration.Index)}",
        [
            SampleChart("Samples", picture.Samples) with { Height = 340 },
            new ScatterChart
            {
                Title = "Discriminator's features",
                HasCentroids = true,
                Height = 340,
                XLabel = "Feature 1",
                YLabel = "Feature 2",
                Series =
                [
                    ScatterSeries.OfRows("Real before", picture.Iteration.RealBefore.ToArray<float>()),
                    ScatterSeries.OfRows("Real after", picture.Iteration.RealAfter.ToArray<float>()),
                    ScatterSeries.OfRows("Generated before", picture.Iteration.FakeBefore.ToArray<float>()),
                    ScatterSeries.OfRows("Generated after", picture.Iteration.FakeAfter.ToArray<float>()),
                ],
            },
        ]);

    private ScatterChart SampleChart(string title, float[] samples) => new()
    {
        Title = title,
        XLabel = "x",
        YLabel = "y",
        Series = [ScatterSeries.OfRows("Real", _real), ScatterSeries.OfRows("Generated", samples)],
        Curve = LineSeries.Curve("10 + x²", new Interval(-50, 50), QuadraticProblem.GetY),
    };

    private sealed record Picture(QuadraticIteration Iteration, float[] Samples);
}
