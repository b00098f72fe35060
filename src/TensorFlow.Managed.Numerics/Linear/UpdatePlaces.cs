namespace Tensorflow.Numerics.Linear;

/// <summary>Matrices that an optimizer's step along a product reads and changes, laid out like the product, at
/// addresses that do not move.</summary>
public readonly unsafe struct UpdatePlaces
{
    /// <summary>Columns of each.</summary>
    public required int Columns { get; init; }

    /// <summary>What the step is for.</summary>
    public required float* Variable { get; init; }

    /// <summary>The first slot; not read if the step has none.</summary>
    public float* Slot1 { get; init; }

    /// <summary>The second slot; not read if the step has fewer.</summary>
    public float* Slot2 { get; init; }

    /// <summary>What is added to the product, or null.</summary>
    public float* Operand { get; init; }
}
