using System.Collections.Generic;
using System.Linq;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Training;

/// <summary>Weights of samples by the class that they belong to.</summary>
internal static class SampleClasses
{
    /// <summary>The weights of samples, given or by class; null for none.</summary>
    /// <exception cref="ValueError">Both are given, or no class can be told.</exception>
    public static TrainingData? Weights(
        TrainingData? y, TrainingData? sampleWeight, Dictionary<int, float>? classWeight)
    {
        if (classWeight is null)
        {
            return sampleWeight;
        }

        if (sampleWeight is not null)
        {
            throw new ValueError("You cannot `class_weight` and `sample_weight` at the same time.");
        }

        if (y is not { Arrays: [var wanted] })
        {
            throw new ValueError("`class_weight` is only supported for Models with a single output.");
        }

        var classes = wanted.shape.ndim >= 2 && wanted.shape[1] > 1 ? np.argmax(wanted, 1) : wanted;
        var byRow = classes.astype(TF_DataType.TF_INT32).ToArray<int>();
        return (NDArray)byRow.Select(c => classWeight.TryGetValue(c, out var weight) ? weight : 1f).ToArray();
    }
}
