using System.Collections.Generic;

namespace Tensorflow.Tests.Ops;

/// <summary>One call of an op; inputs of float64 are cast to each element type that is tried, others stay.</summary>
internal sealed record OpSample(params TensorData[] Inputs)
{
    /// <summary>Attributes that are not to have their defaults.</summary>
    public Attrs Attrs { get; init; } = new();

    /// <summary>The element types to try; null: those of the fixture.</summary>
    public IReadOnlyList<TF_DataType>? Types { get; init; }
}
