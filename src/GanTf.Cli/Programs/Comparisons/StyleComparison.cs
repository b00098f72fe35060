using System;
using System.Collections.Generic;
using System.Threading;
using GanTf.Cli.Commands;
using GanTf.Cli.Programs.Styles;
using Tensorflow.Execution;
using Tensorflow.Keras.Optimizers;

namespace GanTf.Cli.Programs.Comparisons;

/// <summary>How one program is trained in both styles on the same weights, batches and noise.</summary>
internal abstract class StyleComparison
{
    /// <summary>The program's name.</summary>
    public abstract string Name { get; }

    /// <summary>What one iteration is called.</summary>
    public abstract string Unit { get; }

    /// <summary>Iterations to compare unless told otherwise: within the horizon of rounding.</summary>
    public abstract int Iterations { get; }

    /// <summary>What is alike in both styles.</summary>
    public virtual string Terms => "The same weights, batches and noise";

    /// <summary>Why the losses part, in a sentence or two.</summary>
    public abstract string Reason { get; }

    /// <summary>The name of the program's file in both projects.</summary>
    public abstract string FileName { get; }

    /// <summary>An optimizer of TensorFlow 1's constants and form, of the Keras kind.</summary>
    public abstract OptimizerV2 TensorFlow1Optimizer();

    /// <summary>The program in graph style.</summary>
    public abstract IGanInStyle OpenGraph(StreamSeeds seeds);

    /// <summary>The program in Keras style.</summary>
    /// <param name="optimizer">Makes an optimizer; null: the program's own.</param>
    public abstract IGanInStyle OpenKeras(StreamSeeds seeds, Func<OptimizerV2>? optimizer);

    /// <summary>Trains from the seeds' batches and noise.</summary>
    /// <param name="log">Told each loss by name, in order; null where only time is of interest.</param>
    /// <param name="stop">Ends it early.</param>
    public abstract void Train(
        IGanInStyle gan, StreamSeeds seeds, int iterations, Action<string, float>? log, CancellationToken stop);

    /// <summary>All programs.</summary>
    public static IReadOnlyList<StyleComparison> All(Shell shell) =>
    [
        new QuadraticComparison(), new EvenNumbersComparison(), new PatternComparison(), new GaussianComparison(),
        new MnistComparison(shell),
    ];

    /// <summary>The engine that Keras has, and so both styles are compared on.</summary>
    protected static ManagedEngine Engine => ManagedEngine.Instance;
}
