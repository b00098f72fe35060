using System;
using System.Collections.Generic;
using Tensorflow.NumPy;

namespace GanTf.Cli.Programs.Styles;

/// <summary>A GAN in one of its styles, ready to be trained.</summary>
internal interface IGanInStyle : IDisposable
{
    /// <summary>What the generator makes of noise, row by row.</summary>
    float[] Generate(NDArray noise);

    /// <summary>Copies of the generator's kernels and biases, then of the discriminator's, in order.</summary>
    IReadOnlyList<NDArray> Weights { get; }

    /// <summary>What each training step is compiled to.</summary>
    IReadOnlyList<StepPlan> Plans { get; }

    /// <summary>Starts from these weights, as another style's <see cref="Weights"/> gave them.</summary>
    void Load(IReadOnlyList<NDArray> weights);
}
