using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Keras.Training;

/// <summary>How much the loss of each output counts in the total.</summary>
public sealed class LossWeights
{
    private LossWeights(IReadOnlyList<double?>? list, IReadOnlyDictionary<string, double>? byName) =>
        (List, ByName) = (list, byName);

    /// <summary>In the order of the outputs.</summary>
    public IReadOnlyList<double?>? List { get; }

    /// <summary>By the outputs' names.</summary>
    public IReadOnlyDictionary<string, double>? ByName { get; }

    /// <summary>In the order of the outputs.</summary>
    public static implicit operator LossWeights(double[] weights) => new([.. weights.Select(w => (double?)w)], null);

    /// <summary>By the outputs' names.</summary>
    public static implicit operator LossWeights(Dictionary<string, double> weights) => new(null, weights);
}
