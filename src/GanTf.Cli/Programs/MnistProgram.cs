using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GanTf.Cli.Commands;
using GanTf.Cli.Programs.Styles;
using GanTf.Cli.Reports;
using GanTf.Problems;
using Tensorflow;
using Tensorflow.NumPy;

namespace GanTf.Cli.Programs;

/// <summary>The MNIST GAN, in one of its styles.</summary>
internal sealed class MnistProgram(GanStyle style) : GanProgram(style)
{
    private const int Shown = 16;
    private const int Measured = 1000;
    private const int PictureEvery = 100;

    private readonly IntSetting _epochs = new("epochs", "Visits of all digits.", 200, 1, 1_000_000);
    private readonly IntSetting _iterations = new(
        "iterations", "Batches after which to end, if epochs are left; 0: never.", 0, 0, int.MaxValue);

    private readonly PathSetting _data = new(
        "data", "Folder with train-images-idx3-ubyte(.gz) [default: the cache, else the small set that comes along]");

    private readonly IntSetting _images = new(
        "images", "How many of the digits to use, from the first; 0: all.", 0, 0, 60_000);

    private readonly ThinnedList<(long Batch, float[] Digits)> _sheets = new(48);
    private readonly Curve _onReal = new("D(x)");
    private readonly Curve _onFake = new("D(G(z))");
    private MnistImages? _digits;
    private MnistQuality? _quality;

    /// <inheritdoc/>
    public override string Name => "mnist";

    /// <inheritdoc/>
    public override string Title => "MNIST GAN";

    /// <inheritdoc/>
    public override string Summary => "Learns handwritten digits of 28 by 28 pixels from 100 normal numbers.";

    /// <inheritdoc/>
    public override string Unit => "Batch";

    /// <inheritdoc/>
    public override IReadOnlyList<Setting> Settings => [_epochs, _iterations, _data, _images];

    private long Total
    {
        get
        {
            var all = (long)_epochs.Value * (_digits!.Count / MnistGan.BatchSize);
            return _iterations.Value == 0 ? all : Math.Min(all, _iterations.Value);
        }
    }

    /// <inheritdoc/>
    public override void Prepare(Shell shell)
    {
        _digits = MnistFolders.Load(shell, _data.Value, _images.Value);
        if (_digits.Count < MnistGan.BatchSize)
        {
            throw CliError.Usage(
                $"'--images' has to be {MnistGan.BatchSize}, a batch, or more. Received: {_digits.Count}.");
        }

        if (_digits.IsSubset)
        {
            shell.Error.WriteLine($"gantf: trains on the {Numbers.Count(_digits.Count)} digits that come along. "
                + "'gantf data fetch mnist' brings all 60,000.");
        }
    }

    /// <inheritdoc/>
    public override TrainingStep BuildStep(bool isGenerator)
    {
        var gan = MnistGan.Build();
        NDArray x = new float[MnistGan.BatchSize, MnistProblem.Pixels];
        NDArray z = new float[MnistGan.BatchSize, MnistProblem.NoiseWidth];
        return isGenerator
            ? new([gan.GenStep, gan.GenLoss], [(gan.Z, z)])
            : new([gan.DiscStep, gan.DiscLoss, gan.DReal, gan.DFake], [(gan.X, x), (gan.Z, z)]);
    }

    /// <inheritdoc/>
    public override void Train(RunContext run)
    {
        using var gan = Open(run.Engine, run.Seeds);
        var looking = new MnistProblem([], 0, RunContext.Pictures());
        var (noise, manyNoise) = (looking.Noise(Shown), looking.Noise(Measured));
        var total = Total;
        var every = Math.Clamp(total / 10, 1, PictureEvery);

        void OnBatch(MnistBatch batch)
        {
            var index = run.Iterations;
            run.Step(index, batch.DiscLoss, batch.GenLoss);
            _onReal.Add(index, batch.DReal.ToArray<float>().Average());
            _onFake.Add(index, batch.DFake.ToArray<float>().Average());
            if (index % every == 0)
            {
                Keep(index, _sheets.WantsNext ? gan.Generate(noise) : null);
            }

            if (run.Iterations == total)
            {
                run.Enough();
            }
        }

        run.Begin(total);
        var data = new MnistProblem(_digits!.Pixels, _digits.Count, run.Numpy());
        gan.Train(data, _epochs.Value, OnBatch, run.Stop);
        if (run.Iterations > 0 && _sheets.Items[^1].Batch != run.Iterations - 1)
        {
            _sheets.AddLast((run.Iterations - 1, gan.Generate(noise)));
        }

        _quality = MnistQuality.Measure(gan.Generate(manyNoise), _digits);
    }

    /// <inheritdoc/>
    public override OrderedDictionary<string, double> Measures() => _quality is null ? [] : new()
    {
        ["meanPictureDistance"] = _quality.MeanPictureDistance,
        ["varietyRatio"] = _quality.VarietyRatio,
        ["judgementOfReal"] = _onReal.MeanOfLast(100),
        ["judgementOfGenerated"] = _onFake.MeanOfLast(100),
    };

    /// <inheritdoc/>
    public override Verdict Judge(long iterations)
    {
        if (_quality is null)
        {
            return new(VerdictKind.Bad, "Not trained", "Training broke down before anything could be measured.");
        }

        var (distance, variety) = (_quality.MeanPictureDistance, _quality.VarietyRatio);
        var reason = string.Create(CultureInfo.InvariantCulture,
            $"The mean generated picture is {distance:0.000} a pixel from the mean digit (of a range of 2); pictures "
            + $"differ from each other {variety:0.00} times as much as digits do.");
        return distance <= 0.12 && variety is >= 0.6 and <= 1.4 ? new(VerdictKind.Good, "Learned", reason)
            : variety >= 0.1 ? new(VerdictKind.Mixed, "On the way", reason)
            : Verdict.OfSameness(iterations, early: 400, reason);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ReportFigure> Figures() =>
    [
        new("digits", new Frames([.. _sheets.Items.Select(sheet => new Frame(
            $"Batch {Numbers.Count(sheet.Batch)}",
            [new DigitSheet { Title = "Digits", Images = Cut(sheet.Digits) }]))])
        {
            Title = "Sixteen digits as training goes on", Caption = "Always from the same sixteen noise vectors.",
        }),
        new("judgement", new LineChart
        {
            Title = "What the discriminator thinks",
            XLabel = Unit,
            YLabel = "Probability of real",
            YRange = new Interval(0, 1),
            Series = [_onReal.ToSeries(), _onFake.ToSeries()],
            Guides = [new GuideLine(0.5, "cannot tell")],
        }),
        LossFigure("The discriminator's loss is the sum of its losses on real and on generated digits."),
    ];

    /// <inheritdoc/>
    public override (IDisposable Session, Action<int> Iterate) OpenLoop(IEngine engine)
    {
        var gan = Open(engine, StreamSeeds.OfBench);
        var data = MadeUpDigits();
        return (gan, n => gan.Train(data, Math.Max(1, n / 10), null, default));
    }

    /// <inheritdoc/>
    public override KerasMnist OpenKeras() => KerasMnist.Open(StreamSeeds.OfBench);

    /// <inheritdoc/>
    public override (IDisposable Session, Action<int> Iterate) OpenEagerLoop()
    {
        var gan = OpenKeras();
        var data = MadeUpDigits();
        return (gan, n => gan.TrainEagerly(data, n));
    }

    // an epoch of ten batches; it is timed, not judged
    private static MnistProblem MadeUpDigits()
    {
        var pixels = new RandomState(2).Stream;
        var images = new byte[MnistGan.BatchSize * MnistProblem.Pixels * 10];
        for (var i = 0; i < images.Length; i++)
        {
            images[i] = (byte)(pixels.NextDouble() * 256);
        }

        return new MnistProblem(images, 10 * MnistGan.BatchSize, new RandomState(3));
    }

    private IMnistGan Open(IEngine engine, StreamSeeds seeds) =>
        IsKeras ? KerasMnist.Open(seeds) : GraphMnist.Open(engine, seeds.Tensorflow);

    private void Keep(long batch, float[]? digits)
    {
        if (digits is null)
        {
            _sheets.Skip();
        }
        else
        {
            _sheets.Add((batch, digits));
        }
    }

    private static float[][] Cut(float[] digits) => [.. digits.Chunk(MnistProblem.Pixels)];
}
