using System;
using System.Collections;
using System.Collections.Generic;

namespace Tensorflow;

/// <summary>The items of two lists at the same places, as many as the shorter one has.</summary>
internal sealed class Pairs<T1, T2>(IReadOnlyList<T1> first, IReadOnlyList<T2> second) : IReadOnlyList<(T1, T2)>
{
    public int Count => Math.Min(first.Count, second.Count);

    public (T1, T2) this[int index] => (first[index], second[index]);

    public IEnumerator<(T1, T2)> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
