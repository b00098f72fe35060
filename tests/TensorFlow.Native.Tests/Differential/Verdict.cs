using System;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>How a comparison of the two engines ended.</summary>
internal enum VerdictKind
{
    /// <summary>All values agree.</summary>
    Agree,

    /// <summary>Both refuse the graph, with errors of one type.</summary>
    BothRefuse,

    /// <summary>TensorFlow has no kernel for a type that we have one for: nothing to compare.</summary>
    NotTheirs,

    /// <summary>They differ in a way that is known and has its reason.</summary>
    Known,

    /// <summary>Values or errors differ.</summary>
    Disagree,
}

/// <summary>What came of comparing the two engines.</summary>
internal sealed record Verdict(VerdictKind Kind, string Text)
{
    /// <summary>Why there is no gradient though it was asked for; null if there is.</summary>
    public Exception? NoGradient { get; init; }
}
