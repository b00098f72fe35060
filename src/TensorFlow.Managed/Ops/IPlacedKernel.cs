using System;

namespace Tensorflow.Ops;

/// <summary>
/// The target of a <see cref="Kernel"/> that can be bound to addresses once: plans then skip spans and checks. It gives
/// the bits of the kernel.
/// </summary>
internal interface IPlacedKernel
{
    /// <summary>The step at these addresses; null where this kernel has none for such operands.</summary>
    Step? At(ReadOnlySpan<Place> inputs, ReadOnlySpan<Place> outputs);
}
