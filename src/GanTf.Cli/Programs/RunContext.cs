using System;
using System.Globalization;
using System.Threading;
using GanTf.Cli.Live;
using GanTf.Cli.Reports;
using Tensorflow;
using Tensorflow.NumPy;
using Tensorflow.Numerics.Random;

namespace GanTf.Cli.Programs;

/// <summary>
/// What a program trains with: engine, seeds, where losses go, and when to stop. A loss that is no number stops the
/// training after that iteration.
/// </summary>
internal sealed class RunContext : IDisposable
{
    private readonly GanProgram _program;
    private readonly LossLog _log;
    private readonly CancellationTokenSource _stop;
    private readonly TimeProvider _clock;
    private long _started;

    /// <summary>Starts nothing yet.</summary>
    public RunContext(
        GanProgram program, IEngine engine, StreamSeeds seeds, LossLog log, ProgressLine progress, TimeProvider clock,
        CancellationToken stop)
    {
        (_program, Engine, Seeds, _log, Progress, _clock) = (program, engine, seeds, log, progress, clock);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stop);
    }

    /// <summary>What runs the graph.</summary>
    public IEngine Engine { get; }

    /// <summary>Where the random streams start.</summary>
    public StreamSeeds Seeds { get; }

    /// <summary>Requested by a person, or by losses that are no numbers.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>Iterations that were done.</summary>
    public long Iterations { get; private set; }

    /// <summary>Why training broke down; null if it did not.</summary>
    public string? Failure { get; private set; }

    /// <summary>How long the training proper took, in seconds, without building and without further runs.</summary>
    public double TrainingSeconds { get; private set; }

    private ProgressLine Progress { get; }

    /// <summary>NumPy's stream of this run.</summary>
    public RandomState Numpy() => new(Seeds.Numpy);

    /// <summary>Python's stream of this run.</summary>
    public PythonRandom Python() => new(Seeds.Python);

    /// <summary>
    /// A stream for pictures and measures. It is apart from the training's, so that looking changes nothing, and the
    /// same in every run, so that pictures can be compared.
    /// </summary>
    public static RandomState Pictures() => new(20_000_003);

    /// <summary>Training of so many iterations begins now.</summary>
    public void Begin(long total)
    {
        _started = _clock.GetTimestamp();
        Progress.Begin(_program.Name, total);
    }

    /// <summary>Further training, which is not logged, begins now.</summary>
    public void BeginFurther(string label, long total) => Progress.Begin($"{_program.Name}, {label}", total);

    /// <summary>Logs an iteration and looks at its losses.</summary>
    /// <param name="iteration">Counts from 0.</param>
    /// <param name="discriminator">The discriminator's loss.</param>
    /// <param name="generator">The generator's loss; null where none is trained.</param>
    public void Step(long iteration, double discriminator, double? generator)
    {
        Iterations = iteration + 1;
        TrainingSeconds = _clock.GetElapsedTime(_started).TotalSeconds;
        _program.Losses.Discriminator.Add(iteration, discriminator);
        _log.Add(iteration, discriminator, generator ?? double.NaN);
        if (generator is { } loss)
        {
            _program.Losses.Generator.Add(iteration, loss);
        }

        StepFurther(iteration, discriminator, generator);
    }

    /// <summary>Shows an iteration of further training and looks at its losses, without logging them.</summary>
    public void StepFurther(long iteration, double discriminator, double? generator)
    {
        Progress.Report(iteration + 1, discriminator, generator);
        if (Failure is null && !(double.IsFinite(discriminator) && double.IsFinite(generator ?? 0)))
        {
            Failure = string.Create(CultureInfo.InvariantCulture,
                $"the losses are no numbers any more at iteration {iteration}: discriminator {discriminator}, "
                + $"generator {generator}.");
            _stop.Cancel();
        }
    }

    /// <summary>Stops after this iteration: a bound that the program's own loop does not know was reached.</summary>
    public void Enough() => _stop.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();
}
