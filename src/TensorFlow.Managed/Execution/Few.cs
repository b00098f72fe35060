using System;
using System.Runtime.CompilerServices;

namespace Tensorflow.Execution;

/// <summary>Room on the stack for what most ops and functions take in.</summary>
[InlineArray(Most)]
internal struct Few<T>
{
    /// <summary>How many it holds.</summary>
    public const int Most = 8;

    private T _first;

    /// <summary>So many places: in this room, or where that is too small in an array.</summary>
    public static Span<T> Take(ref Few<T> room, int count) =>
        count <= Most ? ((Span<T>)room)[..count] : new T[count];
}
