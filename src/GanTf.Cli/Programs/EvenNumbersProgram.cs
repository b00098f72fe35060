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

/// <summary>The even-number GAN, in one of its styles.</summary>
internal sealed class EvenNumbersProgram(GanStyle style) : GanProgram(style)
{
    private const int Bits = EvenNumbersProblem.Bits;
    private const int Shown = 10;
    private const int Measured = 1000;

    // the steps at which the tutorial shows ten samples
    private static readonly int[] Looks = [0, 50, 100, 200];

    private readonly IntSetting _iterations = new("iterations", "Steps of both networks.", 500, 1, 1_000_000_000);
    private readonly List<SampleSnapshot> _snapshots = [];
    private readonly Curve _evenShare = new("Even outputs");
    private EvenNumbersQuality? _quality;

    /// <inheritdoc/>
    public override string Name => "even_numbers";

    /// <inheritdoc/>
    public override string Title => "Even numbers GAN";

    /// <inheritdoc/>
    public override string Summary => "Learns to write even numbers below 128 as seven bits.";

    /// <inheritdoc/>
    public override string Unit => "Step";

    /// <inheritdoc/>
    public override IReadOnlyList<Setting> Settings => [_iterations];

    /// <inheritdoc/>
    public override TrainingStep BuildStep(bool isGenerator)
    {
        var gan = EvenNumbersGan.Build();
        NDArray batch = new float[EvenNumbersGan.BatchSize, Bits];
        return isGenerator
            ? new([gan.GenStep, gan.GenLoss, gan.GSample], [(gan.Z, batch)])
            : new([gan.DiscStep, gan.DiscLoss], [(gan.X, batch), (gan.GSample, batch)]);
    }

    /// <inheritdoc/>
    public override void Train(RunContext run)
    {
        using var gan = Open(run.Engine, run.Seeds);
        var looking = new EvenNumbersProblem(RunContext.Pictures());
        var (noise, manyNoise) = (looking.Noise(Shown), looking.Noise(Measured));
        var every = Math.Max(1, _iterations.Value / 50);

        float[,] Generate(NDArray z) => Matrices.OfRows(gan.Generate(z), Bits);
        void Look(int step)
        {
            if (Array.IndexOf(Looks, step) >= 0)
            {
                _snapshots.Add(Snapshot(step, Generate(noise)));
            }

            if (step % every == 0)
            {
                _evenShare.Add(step, EvenNumbersProblem.Measure(Generate(manyNoise)).EvenShare);
            }
        }

        Look(0);
        run.Begin(_iterations.Value);
        gan.Train(new EvenNumbersProblem(run.Numpy()), _iterations.Value, (i, discriminator, generator) =>
        {
            run.Step(i, discriminator, generator);
            Look(i + 1);
        }, run.Stop);
        if (_snapshots[^1].Step != run.Iterations)
        {
            _snapshots.Add(Snapshot(run.Iterations, Generate(noise)));
        }

        _quality = EvenNumbersProblem.Measure(Generate(manyNoise));
    }

    /// <inheritdoc/>
    public override OrderedDictionary<string, double> Measures() => _quality is null ? [] : new()
    {
        ["evenShare"] = _quality.EvenShare,
        ["distinctNumbers"] = _quality.Distinct,
    };

    /// <inheritdoc/>
    public override Verdict Judge(long iterations)
    {
        if (_quality is null)
        {
            return new(VerdictKind.Bad, "Not trained", "Training broke down before anything could be measured.");
        }

        // golden/gans/quality.json, 40 seeds: share 0.49 / 0.48 / 0.50 / 0.55 / 0.91 / 1.00 after 0 / 50 / 100 / 200 /
        // 500 / 1,000 steps; 3 to 21 different numbers at the end
        var reason = string.Create(CultureInfo.InvariantCulture,
            $"{_quality.EvenShare:P1} of 1,000 outputs are even (0.91 of them on average after 500 steps, all after "
            + $"1,000); {_quality.Distinct} different numbers (about 9 are usual).");
        return _quality.Distinct < 2 ? new(VerdictKind.Bad, "Collapsed", reason)
            : _quality.EvenShare >= 0.9 ? new(VerdictKind.Good, "Learned", reason)
            : new(VerdictKind.Mixed, "On the way", reason);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ReportFigure> Figures() =>
    [
        new("samples", new SampleTable(_snapshots)
        {
            Title = "Ten samples as training goes on",
            Caption = "Always from the same noise. The last bit has to become 0.",
        }),
        new("even", new LineChart
        {
            Title = "Share of even outputs",
            Caption = "Of 1,000 outputs, always from the same noise.",
            XLabel = Unit,
            YLabel = "Share",
            YRange = new Interval(0, 1.05),
            Series = [_evenShare.ToSeries()],
        }),
        LossFigure("The discriminator's loss is the mean of its losses on real and on generated numbers."),
    ];

    /// <inheritdoc/>
    public override (IDisposable Session, Action<int> Iterate) OpenLoop(IEngine engine)
    {
        var gan = Open(engine, StreamSeeds.OfBench);
        var data = new EvenNumbersProblem(new RandomState(2));
        return (gan, n => gan.Train(data, n, null, default));
    }

    /// <inheritdoc/>
    public override KerasEvenNumbers OpenKeras() => KerasEvenNumbers.Open(StreamSeeds.OfBench);

    /// <inheritdoc/>
    public override (IDisposable Session, Action<int> Iterate) OpenEagerLoop()
    {
        var gan = OpenKeras();
        var data = new EvenNumbersProblem(new RandomState(2));
        return (gan, n => gan.TrainEagerly(data, n));
    }

    private IEvenNumbersGan Open(IEngine engine, StreamSeeds seeds) =>
        IsKeras ? KerasEvenNumbers.Open(seeds) : GraphEvenNumbers.Open(engine, seeds.Tensorflow);

    private static SampleSnapshot Snapshot(long step, float[,] samples) => new(
        step,
        [.. Enumerable.Range(0, samples.GetLength(0)).Select(i =>
        {
            var row = EvenNumbersProblem.Row(samples, i);
            return new DecodedSample(
                string.Concat(row.Select(bit => bit > 0.5f ? '1' : '0')), EvenNumbersProblem.ToInt(row));
        })]);
}
