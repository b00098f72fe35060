using System;
using System.IO;

namespace Tensorflow.Keras.Training;

/// <summary>What training needs of the world around.</summary>
/// <param name="Output">Where progress is shown; null: nowhere.</param>
/// <param name="IsTerminal">The output is a terminal, so that a line may be drawn over.</param>
/// <param name="Clock">Tells the time; null: the system's.</param>
public sealed record FitOptions(TextWriter? Output = null, bool IsTerminal = false, TimeProvider? Clock = null);
