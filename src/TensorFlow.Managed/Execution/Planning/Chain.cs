using System;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Execution.Planning;

/// <summary>
/// Functions of elements, one after another: each reads operands of the chain, which come first in the numbering, or
/// results of earlier links, which follow.
/// </summary>
/// <param name="Operands">For each operand whether it is a single element that stands for all.</param>
/// <param name="Links">In the order in which they are computed.</param>
/// <param name="Stored">Which links are written to memory.</param>
internal sealed record Chain(bool[] Operands, ChainLink[] Links, int[] Stored)
{
    /// <summary>Which operands are masks of a bit an element, sixteen a vector; others hold floats, or lanes of all
    /// ones and zeros.</summary>
    public bool[] Bits { get; init; } = new bool[Operands.Length];

    /// <summary>Chains that are the same but for what their operators hold share their code.</summary>
    public bool HasCodeOf(Chain other) =>
        Operands.AsSpan().SequenceEqual(other.Operands) && Stored.AsSpan().SequenceEqual(other.Stored)
        && Bits.AsSpan().SequenceEqual(other.Bits) && Links.AsSpan().SequenceEqual(other.Links, SameCode.Instance);

    /// <summary>A hash of what decides the code.</summary>
    public int CodeHash()
    {
        var hash = default(HashCode);
        foreach (var link in Links)
        {
            hash.Add(link.Operator.GetType());
        }

        return hash.ToHashCode();
    }

    private sealed class SameCode : IEqualityComparer<ChainLink>
    {
        public static readonly SameCode Instance = new();

        public bool Equals(ChainLink? a, ChainLink? b) =>
            a!.Operator.GetType() == b!.Operator.GetType() && a.Arguments.SequenceEqual(b.Arguments);

        public int GetHashCode(ChainLink link) => link.Operator.GetType().GetHashCode();
    }
}

/// <summary>One function of a chain.</summary>
/// <param name="Operator">A struct that is an IUnary, IBinary or ITernary of float; one of pairs is applied to the
/// first two arguments, then to what came out and the next.</param>
/// <param name="Arguments">Numbers of operands and earlier links.</param>
internal sealed record ChainLink(ValueType Operator, int[] Arguments);
