using System;
using System.Globalization;
using GanTf.Cli.Programs.Styles;
using GanTf.Cli.Reports;
using GanTf.Problems;
using Tensorflow;
using Tensorflow.Numerics.Random;

namespace GanTf.Cli.Programs;

/// <summary>
/// The 1010 tutorial's check that the discriminator can learn at all: 1010 against 0101, in a graph of its own that
/// starts from the run's seeds.
/// </summary>
internal sealed class PatternAlone
{
    private readonly Curve _real = new("Says of 1010");
    private readonly Curve _opposite = new("Says of 0101");

    /// <summary>Training came to its end or was stopped.</summary>
    public bool IsTrained { get; private set; }

    /// <summary>The discriminator's judgement of 1010 at the end.</summary>
    public double OnReal => _real.Last;

    /// <summary>Its judgement of 0101 at the end.</summary>
    public double OnOpposite => _opposite.Last;

    /// <summary>Trains it.</summary>
    /// <param name="open">Builds the GAN on an engine, under seeds.</param>
    /// <param name="isLogged">Its losses are the run's own.</param>
    public void Train(RunContext run, Func<IEngine, StreamSeeds, IPatternGan> open, int steps, bool isLogged)
    {
        if (run.Stop.IsCancellationRequested)
        {
            return;
        }

        using var gan = open(run.Engine, run.Seeds);
        var looking = new PatternProblem(new PythonRandom(101));
        var (real, opposite) = (looking.GenerateReal(), looking.GenerateFalse());
        var every = Math.Max(1, steps / 200);

        void Look(int step)
        {
            _real.Add(step, gan.Judge(real));
            _opposite.Add(step, gan.Judge(opposite));
        }

        Look(0);
        Begin(run, steps, isLogged);
        gan.TrainDiscriminatorAlone(
            new PatternProblem(run.Python()),
            steps,
            (step, onReal, onOpposite) =>
            {
                Report(run, step, onReal + onOpposite, isLogged);
                if ((step + 1) % every == 0 || step + 1 == steps)
                {
                    Look(step + 1);
                }
            },
            run.Stop);
        IsTrained = true;
    }

    /// <summary>Whether it tells the two apart; 0.93 and 0.07 are usual (golden/gans/README.md).</summary>
    public Verdict Judge()
    {
        var reason = string.Create(CultureInfo.InvariantCulture,
            $"The discriminator says {OnReal:0.00} of 1010 and {OnOpposite:0.00} of 0101 (0.93 and 0.07 are usual).");
        return OnReal > 0.85 && OnOpposite < 0.15 ? new(VerdictKind.Good, "Learned", reason)
            : OnReal > OnOpposite ? new(VerdictKind.Mixed, "On the way", reason)
            : new(VerdictKind.Bad, "Not learned", reason);
    }

    /// <summary>What it says of both patterns, by step.</summary>
    public ReportFigure Figure() => new("alone", new LineChart
    {
        Title = "Discriminator alone against 0101",
        Caption = "Trained without any generator: it can tell 1010 from 0101.",
        XLabel = "Step",
        YLabel = "D",
        YRange = new Interval(0, 1),
        Series = [_real.ToSeries(), _opposite.ToSeries()],
    });

    private static void Begin(RunContext run, int steps, bool isLogged)
    {
        if (isLogged)
        {
            run.Begin(steps);
        }
        else
        {
            run.BeginFurther("discriminator alone", steps);
        }
    }

    private static void Report(RunContext run, int step, double loss, bool isLogged)
    {
        if (isLogged)
        {
            run.Step(step, loss, null);
        }
        else
        {
            run.StepFurther(step, loss, null);
        }
    }
}
