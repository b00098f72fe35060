using System.Collections.Generic;
using Tensorflow.Keras.Regularizers;

namespace Tensorflow.Keras;

/// <summary>keras.regularizers: penalties that are added to the loss.</summary>
public sealed class RegularizersApi
{
    internal RegularizersApi()
    {
    }

    /// <summary>The regularizer of a class's name or of the one that stands for it, such as "l2".</summary>
    /// <exception cref="ValueError">There is none of that name.</exception>
    public Regularizer get(string identifier) => RegularizerTable.All.Get(identifier);

    /// <summary>The regularizer of a name, as TensorFlow.NET has it.</summary>
    public Regularizer GetRegularizerFromName(string name) => RegularizerTable.All.Get(name);

    /// <summary>The regularizer that serialize wrote down.</summary>
    public Regularizer deserialize(IReadOnlyDictionary<string, object?> config) =>
        RegularizerTable.All.Deserialize(config);

    /// <summary>A regularizer written down: module, class name, settings.</summary>
    public Dictionary<string, object?> serialize(Regularizer regularizer) => RegularizerTable.All.Write(regularizer);

    /// <summary>l1·Σ|x|.</summary>
    public Regularizer L1(double l1 = 0.01) => new L1(l1);

    /// <summary>l2·Σx².</summary>
    public Regularizer L2(double l2 = 0.01) => new L2(l2);

    /// <summary>l1·Σ|x| + l2·Σx².</summary>
    public Regularizer L1L2(double l1 = 0.0, double l2 = 0.0) => new L1L2(l1, l2);

    /// <summary>factor times the mean size of the dot products of different rows, or columns, of unit length.</summary>
    public Regularizer OrthogonalRegularizer(double factor = 0.01, string mode = "rows") =>
        new OrthogonalRegularizer(factor, mode);

    /// <summary>l1·Σ|x|.</summary>
    public Regularizer l1(double l1 = 0.01) => new L1(l1);

    /// <summary>l2·Σx².</summary>
    public Regularizer l2(double l2 = 0.01) => new L2(l2);

    /// <summary>l1·Σ|x| + l2·Σx².</summary>
    public Regularizer l1l2(double l1 = 0.0, double l2 = 0.0) => new L1L2(l1, l2);
}
