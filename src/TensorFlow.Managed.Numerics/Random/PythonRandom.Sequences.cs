using System;
using System.Collections.Generic;

namespace Tensorflow.Numerics.Random;

public sealed partial class PythonRandom
{
    /// <summary>choice(items): one item, each equally likely.</summary>
    public T Choice<T>(IReadOnlyList<T> items)
    {
        ArgumentOutOfRangeException.ThrowIfZero(items.Count);
        return items[Below(items.Count)];
    }

    /// <summary>choices(items, k: k): k items with replacement, each from one double.</summary>
    public T[] Choices<T>(IReadOnlyList<T> items, int k = 1)
    {
        ArgumentOutOfRangeException.ThrowIfZero(items.Count);
        var picked = new T[k];
        for (int i = 0; i < k; i++)
        {
            picked[i] = items[(int)Math.Floor(Random() * items.Count)];
        }

        return picked;
    }

    /// <summary>shuffle(items): in place, from the last place down.</summary>
    public void Shuffle<T>(IList<T> items)
    {
        for (int i = items.Count - 1; i > 0; i--)
        {
            int j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>sample(items, k): k items from distinct places, in the order of drawing.</summary>
    public T[] Sample<T>(IReadOnlyList<T> items, int k)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(k, items.Count);
        double limit = 21 + (k > 5 ? Math.Pow(4, Math.Ceiling(Math.Log(k * 3.0) / Math.Log(4.0))) : 0);
        return items.Count <= limit ? SampleFromPool(items, k) : SampleBySet(items, k);
    }

    private T[] SampleFromPool<T>(IReadOnlyList<T> items, int k)
    {
        var pool = new T[items.Count];
        for (int i = 0; i < pool.Length; i++)
        {
            pool[i] = items[i];
        }

        var picked = new T[k];
        for (int i = 0; i < k; i++)
        {
            int j = Below(pool.Length - i);
            picked[i] = pool[j];
            pool[j] = pool[pool.Length - i - 1];
        }

        return picked;
    }

    private T[] SampleBySet<T>(IReadOnlyList<T> items, int k)
    {
        var used = new HashSet<int>();
        var picked = new T[k];
        for (int i = 0; i < k; i++)
        {
            int j = Below(items.Count);
            while (!used.Add(j))
            {
                j = Below(items.Count);
            }

            picked[i] = items[j];
        }

        return picked;
    }
}
