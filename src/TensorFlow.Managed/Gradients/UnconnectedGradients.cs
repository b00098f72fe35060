namespace Tensorflow;

/// <summary>What stands for the gradient by a source that the target does not depend on.</summary>
public enum UnconnectedGradients
{
    /// <summary>Null.</summary>
    NONE,

    /// <summary>Zeros of the source's shape.</summary>
    ZERO,
}
