using System;
using System.Collections.Generic;
using System.Linq;
using GanTf.Cli.Reports;

namespace GanTf.Cli.Tests.Reports;

/// <summary>Made-up runs of the size and shape of real ones, to look at and to load a browser with.</summary>
internal static class FakeRuns
{
    /// <summary>Every program's page by its name.</summary>
    public static IReadOnlyDictionary<string, ReportPage> All() => new Dictionary<string, ReportPage>
    {
        ["quadratic"] = Quadratic(),
        ["even_numbers"] = EvenNumbers(),
        ["pattern_1010"] = Pattern(),
        ["gaussian"] = Gaussian(),
        ["mnist"] = Mnist(),
    };

    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static LineSeries Series(string name, int count, int step, Func<int, double> value) =>
        LineSeries.Of(name, [.. Enumerable.Range(0, count).Select(i => (float)value(i))], step: step);

    private static ReportPage Page(string title, Verdict verdict, params ReportFigure[] figures) => new()
    {
        Title = title,
        Subtitle = "Graph style on the managed engine, seed 1",
        Verdict = verdict,
        Facts =
        [
            new("Iterations", "10,001"), new("Training time", "41.3 s"), new("Iterations a second", "242"),
            new("Discriminator loss", "0.6871"), new("Generator loss", "0.7012"),
        ],
        Figures = figures,
        Settings =
        [
            new("--iterations", "10001"), new("--batch", "256"), new("--d-steps", "10"), new("--g-steps", "10"),
            new("--learning-rate", "0.001"), new("--seed", "1"),
            new("command", "gantf run quadratic --style graph --engine managed --seed 1"),
        ],
        Environment =
        [
            new("Machine", "Linux x64, 2 cores, 512-bit vectors"), new(".NET", "10.0.4"), new("GanTf", "1.0.0"),
            new("Started", "2026-01-31 14:25:00 +01:00"),
        ],
    };

    private static ReportPage Quadratic()
    {
        var random = new Random(1);
        var frames = Enumerable.Range(0, 11).Select(k => QuadraticFrame(k, random)).ToArray();
        var losses = new LineChart
        {
            Title = "Losses by iteration",
            Caption = "Neither network wins for good: the losses circle around log 2 per judged half.",
            XLabel = "Iteration", YLabel = "Loss", YScale = AxisScale.Log,
            Series = [Noisy("Discriminator", 1.2, random), Noisy("Generator", 0.9, random)],
        };
        return Page("Quadratic GAN",
            new Verdict(VerdictKind.Good, "Learned", "Half of the samples lie within 31 of y = 10 + x²."),
            new ReportFigure("samples", new Frames(frames)
            {
                Title = "Samples and features over time",
                Caption = "Left: the generated samples close in on the parabola. Right: what the discriminator " +
                    "sees; the generator's steps pull the centroid of its samples towards that of the real ones.",
            }),
            new ReportFigure("losses", losses),
            new ReportFigure("final", (ScatterChart)frames[^1].Figures[0] with { Title = "Samples at the end" }));
    }

    private static LineSeries Noisy(string name, double level, Random random) => LineSeries.Of(name, [.. Enumerable
        .Range(0, 10_001).Select(i => (float)(level * (1 + 6 * Math.Exp(-i / 300.0))
            * Math.Exp(0.35 * Normal(random)) * (random.Next(900) == 0 ? 30 : 1)))]);

    private static Frame QuadraticFrame(int k, Random random)
    {
        var learned = 1 - Math.Exp(-k / 2.5);
        float[] Cloud(int count, Func<(double X, double Y)> draw) =>
            [.. Enumerable.Range(0, count).Select(_ => draw()).SelectMany(p => new[] { (float)p.X, (float)p.Y })];
        (double X, double Y) Real(double spread)
        {
            var x = -50 + 100 * random.NextDouble();
            return (x * spread, 10 + x * x * spread + (1 - spread) * 900 * random.NextDouble());
        }
        float[] Features(double x, double y) =>
            Cloud(256, () => (x + 0.8 * Normal(random), y + 0.5 * Normal(random)));
        return new Frame($"Iteration {k},000".Replace("Iteration 0,000", "Iteration 0"),
        [
            new ScatterChart
            {
                Title = "Samples", XLabel = "x", YLabel = "y",
                Series =
                [
                    ScatterSeries.OfRows("Real", Cloud(256, () => Real(1))),
                    ScatterSeries.OfRows("Generated", Cloud(256, () => Real(learned))),
                ],
                Curve = LineSeries.Curve("10 + x²", new Interval(-50, 50), x => 10 + x * x),
                Height = 340,
            },
            new ScatterChart
            {
                Title = "Discriminator's features", HasCentroids = true, Height = 340,
                XLabel = "Feature 1", YLabel = "Feature 2",
                Series =
                [
                    ScatterSeries.OfRows("Real", Features(2, 1)),
                    ScatterSeries.OfRows("Generated before", Features(2 - 4 * (1 - learned), -1.5)),
                    ScatterSeries.OfRows("Generated after", Features(2 - 3 * (1 - learned), -0.6)),
                ],
            },
        ]);
    }

    private static ReportPage EvenNumbers()
    {
        var random = new Random(2);
        SampleSnapshot At(long step, double even) => new(step, [.. Enumerable.Range(0, 10).Select(_ =>
        {
            var number = random.Next(64) * 2 + (random.NextDouble() < even ? 0 : 1);
            return new DecodedSample(Convert.ToString(number, 2).PadLeft(7, '0'), number);
        })]);
        var losses = new LineChart
        {
            Title = "Losses by step", XLabel = "Step", YLabel = "Loss",
            Series =
            [
                Series("Discriminator", 500, 1, i => 0.69 + 0.05 * Normal(random)),
                Series("Generator", 500, 1, i => 0.72 + i / 2000.0 + 0.05 * Normal(random)),
            ],
        };
        return Page("Even numbers GAN", new Verdict(VerdictKind.Mixed, "Partly learned", "9 of 10 outputs are even."),
            new ReportFigure("samples", new SampleTable(
                [At(0, 0.5), At(50, 0.5), At(100, 0.5), At(200, 0.6), At(499, 0.95)])
            {
                Title = "Ten samples as training goes on",
                Caption = "The last bit has to become 0; nothing else matters to the discriminator.",
            }),
            new ReportFigure("losses", losses));
    }

    private static ReportPage Pattern()
    {
        var random = new Random(3);
        LineSeries Dots(string name, double level) => LineSeries.Of(name, [.. Enumerable.Range(0, 10_000)
            .Select(i => (float)Math.Clamp(level + 0.08 * Normal(random) * (1 + 2 * Math.Exp(-i / 2000.0)), 0, 2))])
            with { IsDots = true };
        float[] Ways(int k) => [.. new[] { .9, .05, .92, .08 }
            .Select(aim => (float)(0.5 + (aim - 0.5) * (1 - Math.Exp(-k / 2.0))))];
        return Page("1010 pattern GAN", new Verdict(VerdictKind.Good, "Learned", "Distance 0.0018 from 0.9-0-0.9-0."),
            new ReportFigure("outputs", new SquaresChart
            {
                Title = "Generator's output every 1,000 steps", ColumnsLabel = "Step",
                Caption = "One fixed noise; strong and pale squares ought to take turns.",
                Columns = [.. Enumerable.Range(0, 11).Select(k => new SquareColumn(k == 0 ? "0" : $"{k}k", Ways(k)))],
                Target = new SquareColumn("Aim", [0.9f, 0, 0.9f, 0]),
            }),
            new ReportFigure("distance", new LineChart
            {
                Title = "Distance from 0.9-0-0.9-0", XLabel = "Step", YLabel = "Mean squared distance",
                YScale = AxisScale.Log,
                Series = [Series("Generator", 1000, 10,
                    i => (0.0018 + 0.3 * Math.Exp(-i / 120.0)) * Math.Exp(0.2 * Normal(random)))],
            }),
            new ReportFigure("alone", DiscriminatorAlone()),
            new ReportFigure("losses", new LineChart
            {
                Title = "Losses", XLabel = "Step", YLabel = "Loss", YRange = new Interval(0, 0.5),
                Series = [Dots("D real", 0.12), Dots("D fake", 0.2), Dots("G", 0.3)],
            }));
    }

    private static LineChart DiscriminatorAlone() => new()
    {
        Title = "Discriminator alone against 0101", XLabel = "Step", YLabel = "D", YRange = new Interval(0, 1),
        Series =
        [
            Series("1010 (real)", 200, 50, i => 0.93 - 0.43 * Math.Exp(-i / 40.0)),
            Series("0101 (wrong)", 200, 50, i => 0.07 + 0.43 * Math.Exp(-i / 40.0)),
        ],
    };

    private static ReportPage Gaussian()
    {
        var random = new Random(4);
        var density = LineSeries.Curve("normal(4, 1.25)", new Interval(-1, 9),
            x => Math.Exp(-0.5 * (x - 4) * (x - 4) / 1.5625) / (1.25 * Math.Sqrt(2 * Math.PI)));
        HistogramChart Run(int run) => new()
        {
            Title = $"Run {run}", Target = density, Bins = 30, Width = 240, Height = 190,
            Samples = [.. Enumerable.Range(0, 2000).Select(_ =>
                (float)(run == 3 ? 5.96 + 0.02 * Normal(random) : 4 + 0.05 * run - 0.2 + 1.2 * Normal(random)))],
        };
        float[] Rounds(double from, double to) => [.. Enumerable.Range(0, 5000)
            .Select(i => (float)(to + (from - to) * Math.Exp(-i / 600.0) + 0.12 * Normal(random)))];
        return Page("Gaussian GAN", new Verdict(VerdictKind.Bad, "Collapsed", "Standard deviation 0.02, wanted 1.25."),
            new ReportFigure("histogram", Run(1) with
            {
                Title = "Generated samples", Width = 480, Height = 300, Bins = 50,
                XLabel = "Value", YLabel = "Density",
            }),
            new ReportFigure("moments", new LineChart
            {
                Title = "Mean and standard deviation by round", XLabel = "Round", YLabel = "Value",
                Series =
                [
                    LineSeries.Of("Mean", Rounds(0.3, 3.9)),
                    LineSeries.Of("Standard deviation", Rounds(0.1, 1.2)),
                ],
                Guides = [new GuideLine(4, "mean 4"), new GuideLine(1.25, "standard deviation 1.25")],
            }),
            new ReportFigure("runs", new ChartGrid([.. Enumerable.Range(1, 10).Select(Run)], columns: 5)
            {
                Title = "Ten runs side by side", Caption = "Seeds 1 to 10; usually eight or nine come out right.",
            }));
    }

    private static ReportPage Mnist()
    {
        var random = new Random(5);
        DigitSheet Sheet(int k) => new()
        {
            Title = "Sixteen digits",
            Images = [.. Enumerable.Range(0, 16).Select(i => Ring(i, k / 40.0, random))],
        };
        var frames = Enumerable.Range(0, 41).Select(k => new Frame($"Batch {Numbers.Count(k * 100)}", [Sheet(k)]));
        float[] Level(double from, double to) => [.. Enumerable.Range(0, 4000)
            .Select(i => (float)Math.Clamp(to + (from - to) * Math.Exp(-i / 700.0) + 0.06 * Normal(random), 0, 1))];
        return Page("MNIST GAN", new Verdict(VerdictKind.Good, "Learned", "Digits can be read."),
            new ReportFigure("digits", new Frames([.. frames])
            {
                Title = "Sixteen digits", Caption = "Always the same sixteen noise vectors.",
            }),
            new ReportFigure("judgement", new LineChart
            {
                Title = "What the discriminator thinks", XLabel = "Batch", YLabel = "Probability of real",
                YRange = new Interval(0, 1),
                Series = [LineSeries.Of("D(x)", Level(0.95, 0.62)), LineSeries.Of("D(G(z))", Level(0.03, 0.4))],
                Guides = [new GuideLine(0.5, "cannot tell")],
            }));
    }

    private static float[] Ring(int shape, double learned, Random random)
    {
        var image = new float[784];
        for (var i = 0; i < image.Length; i++)
        {
            var (x, y) = (i % 28 - 13.5, i / 28 - 13.5);
            var distance = Math.Abs(Math.Sqrt(x * x * (1 + shape % 4 * 0.5) + y * y) - 8 + shape % 3);
            var ink = 2 * Math.Exp(-distance * distance / 3) - 1;
            image[i] = (float)Math.Clamp(learned * ink + (1 - learned) * Normal(random), -1, 1);
        }
        return image;
    }
}
