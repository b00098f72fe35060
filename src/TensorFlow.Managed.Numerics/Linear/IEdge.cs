namespace Tensorflow.Numerics.Linear;

/// <summary>Says, at compile time, whether the last vector of a tile's rows is whole.</summary>
internal interface IEdge
{
    /// <summary>Whether the last vector has lanes that are not columns of the output.</summary>
    static abstract bool IsPartial { get; }
}

/// <summary>Every vector of the rows is whole.</summary>
internal readonly struct WholeEdge : IEdge
{
    /// <inheritdoc/>
    public static bool IsPartial => false;
}

/// <summary>The last vector of the rows is masked.</summary>
internal readonly struct PartialEdge : IEdge
{
    /// <inheritdoc/>
    public static bool IsPartial => true;
}
