using System.Collections.Generic;
using Tensorflow.Keras.Constraints;

namespace Tensorflow.Keras;

/// <summary>keras.constraints: where weights are put back to after each step.</summary>
public sealed class ConstraintsApi
{
    internal ConstraintsApi()
    {
    }

    /// <summary>The constraint of a class's name or of the one that stands for it, such as "non_neg".</summary>
    /// <exception cref="ValueError">There is none of that name.</exception>
    public Constraint get(string identifier) => ConstraintTable.All.Get(identifier);

    /// <summary>The constraint that serialize wrote down.</summary>
    public Constraint deserialize(IReadOnlyDictionary<string, object?> config) =>
        ConstraintTable.All.Deserialize(config);

    /// <summary>A constraint written down: module, class name, settings.</summary>
    public Dictionary<string, object?> serialize(Constraint constraint) => ConstraintTable.All.Write(constraint);

    /// <summary>Vectors along an axis that are longer than max_value are made that long.</summary>
    public Constraint MaxNorm(double max_value = 2.0, Axis? axis = null) => new MaxNorm(max_value, axis);

    /// <summary>Negative weights become 0.</summary>
    public Constraint NonNeg() => new NonNeg();

    /// <summary>Vectors along an axis get length 1.</summary>
    public Constraint UnitNorm(Axis? axis = null) => new UnitNorm(axis);

    /// <summary>Lengths of vectors along an axis are moved towards [min_value, max_value].</summary>
    public Constraint MinMaxNorm(
        double min_value = 0.0, double max_value = 1.0, double rate = 1.0, Axis? axis = null) =>
        new MinMaxNorm(min_value, max_value, rate, axis);
}
