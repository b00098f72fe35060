using System;
using System.Collections.Generic;
using GanTf.Cli.Commands;
using GanTf.Cli.Programs.Styles;
using GanTf.Cli.Reports;
using Tensorflow;

namespace GanTf.Cli.Programs;

/// <summary>
/// A GAN as the command line knows it: its settings, its training, what is recorded for the pictures, and how well
/// it has learned. An instance serves one run.
/// </summary>
internal abstract class GanProgram(GanStyle style)
{
    /// <summary>The name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>The name in a heading.</summary>
    public abstract string Title { get; }

    /// <summary>What it learns, in a line.</summary>
    public abstract string Summary { get; }

    /// <summary>"graph" or "keras".</summary>
    public string Style => IsKeras ? "keras" : "graph";

    /// <summary>Written with layers and tapes; else with placeholders and sessions.</summary>
    protected bool IsKeras => style == GanStyle.Keras;

    /// <summary>What one iteration is called: "Iteration", "Step", "Round", "Batch".</summary>
    public abstract string Unit { get; }

    /// <summary>The settings, defaults being those of the Python program.</summary>
    public abstract IReadOnlyList<Setting> Settings { get; }

    /// <summary>Losses by iteration, recorded by <see cref="RunContext.Step"/>.</summary>
    public (Curve Discriminator, Curve Generator) Losses { get; } = (new("Discriminator"), new("Generator"));

    /// <summary>Checks settings against each other and finds data, before anything is written.</summary>
    /// <exception cref="CliError">Data that are not there.</exception>
    public virtual void Prepare(Shell shell)
    {
    }

    /// <summary>Adds the training graph to the default graph and gives one of its steps.</summary>
    /// <param name="isGenerator">The generator's step, else the discriminator's.</param>
    public abstract TrainingStep BuildStep(bool isGenerator);

    /// <summary>Trains to the end or until stopped, recording what the pictures need.</summary>
    public abstract void Train(RunContext run);

    /// <summary>What is measured of the trained networks, in a fixed order; empty if training never began.</summary>
    public abstract OrderedDictionary<string, double> Measures();

    /// <summary>How well it learned in so many iterations.</summary>
    public abstract Verdict Judge(long iterations);

    /// <summary>The pictures, most telling first.</summary>
    public abstract IReadOnlyList<ReportFigure> Figures();

    /// <summary>Makes one run only, whatever the settings say: others are made beside it.</summary>
    public virtual void StandAlone()
    {
    }

    /// <summary>A small picture of the run, to stand beside those of others.</summary>
    public virtual Figure Cell(string title) => new LineChart
    {
        Title = title,
        XLabel = Unit,
        YLabel = "Loss",
        YScale = AxisScale.Log,
        Series = [Losses.Discriminator.ToSeries(), Losses.Generator.ToSeries()],
        Width = 240,
        Height = 190,
    };

    /// <summary>A training loop to time: each call does that many iterations.</summary>
    public abstract (IDisposable Session, Action<int> Iterate) OpenLoop(IEngine engine);

    /// <summary>The program in Keras style, of fixed seeds, for its plans and its time.</summary>
    public abstract IGanInStyle OpenKeras();

    /// <summary>Such a loop of the Keras style whose steps are not traced: every op runs at once.</summary>
    public abstract (IDisposable Session, Action<int> Iterate) OpenEagerLoop();

    /// <summary>Losses by iteration on a logarithmic axis, as every program has them.</summary>
    protected ReportFigure LossFigure(string caption) => new("losses", new LineChart
    {
        Title = $"Losses by {Unit.ToLowerInvariant()}",
        Caption = caption,
        XLabel = Unit,
        YLabel = "Loss",
        YScale = AxisScale.Log,
        Series = [Losses.Discriminator.ToSeries(), Losses.Generator.ToSeries()],
    });
}
