using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Keras.Training;

/// <summary>What is measured after an epoch.</summary>
public sealed record ValidationData(
    TrainingData X, TrainingData? Y = null, TrainingData? SampleWeight = null, int? BatchSize = null)
{
    /// <summary>Inputs and wanted outputs.</summary>
    public static implicit operator ValidationData((TrainingData, TrainingData) pair) => new(pair.Item1, pair.Item2);

    /// <summary>Inputs and wanted outputs.</summary>
    public static implicit operator ValidationData((NumPy.NDArray, NumPy.NDArray) pair) =>
        new(pair.Item1, pair.Item2);

    /// <summary>Keeps the last samples for validation.</summary>
    /// <exception cref="ValueError">One of the two would be empty.</exception>
    internal static (IReadOnlyList<TrainingData> Train, ValidationData Validation) Split(
        IReadOnlyList<TrainingData> parts, double share)
    {
        var rows = parts[0].Rows;
        var at = (int)System.Math.Floor(rows * (1 - share));
        if (at == 0 || at == rows)
        {
            throw new ValueError($"Training data contains {rows} samples, which is not sufficient to split it into a "
                + $"validation and training set as specified by `validation_split={share}`. Either provide more data, "
                + "or a different value for the `validation_split` argument.");
        }

        var held = parts.Select(p => p.Slice(at, rows)).ToArray();
        return ([.. parts.Select(p => p.Slice(0, at))], new(
            held[0], held.ElementAtOrDefault(1), held.ElementAtOrDefault(2)));
    }
}
