using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow;

/// <summary>What programs take by "using static Tensorflow.Binding": tf, and Python's small functions.</summary>
public static class Binding
{
    /// <summary>TensorFlow.</summary>
    public static tensorflow tf { get; } = new();

    /// <summary>0, 1, ... end - 1.</summary>
    public static IEnumerable<int> range(int end) => range(0, end);

    /// <summary>start, start + 1, ... end - 1; nothing where end is not above start.</summary>
    public static IEnumerable<int> range(int start, int end) => Enumerable.Range(start, Math.Max(0, end - start));

    /// <summary>start, start + step, ... up to but without end, or down to it where the step is negative.</summary>
    /// <exception cref="ValueError">The step is 0.</exception>
    public static IEnumerable<int> range(int start, int end, int step)
    {
        if (step == 0)
        {
            throw new ValueError("range() arg 3 must not be zero");
        }

        return Steps(start, end, step);
    }

    /// <summary>The number of items of a list, dictionary, array (its first dimension) or string.</summary>
    /// <exception cref="TypeError">The object has no length.</exception>
    public static int len(object a) => a switch
    {
        string text => text.Length,
        Array array => array.GetLength(0),
        ICollection list => list.Count,
        NumPy.NDArray array => checked((int)array.shape[0]),
        Tensor tensor => throw new TypeError($"len is not well defined for a symbolic Tensor ({tensor.name}). "
            + $"Please call `x.shape` rather than `len(x)` for shape information. Received: {tensor}."),
        IEnumerable items => items.Cast<object>().Count(),
        _ => throw new TypeError($"object of type '{a.GetType().Name}' has no len(). Received: {a}."),
    };

    /// <summary>Pairs of the items at the same places, as many as the shorter sequence has.</summary>
    public static IEnumerable<(T1, T2)> zip<T1, T2>(IEnumerable<T1> e1, IEnumerable<T2> e2) =>
        e1 is IReadOnlyList<T1> first && e2 is IReadOnlyList<T2> second ? new Pairs<T1, T2>(first, second) : e1.Zip(e2);

    /// <summary>Triples of the items at the same places, as many as the shortest sequence has.</summary>
    public static IEnumerable<(T1, T2, T3)> zip<T1, T2, T3>(
        IEnumerable<T1> e1, IEnumerable<T2> e2, IEnumerable<T3> e3) => e1.Zip(e2, e3);

    /// <summary>Each item with its number, counted from a start.</summary>
    public static IEnumerable<(int, T)> enumerate<T>(IEnumerable<T> values, int start = 0, int step = 1) =>
        values.Select((value, i) => (start + (i * step), value));

    /// <summary>The entries of a dictionary.</summary>
    public static IEnumerable<(TKey, TValue)> enumerate<TKey, TValue>(Dictionary<TKey, TValue> values)
        where TKey : notnull => values.Select(entry => (entry.Key, entry.Value));

    /// <summary>Runs the action inside a scope that was entered, and leaves the scope whatever happens.</summary>
    public static void tf_with<T>(T py, Action<T> action)
        where T : IDisposable
    {
        using (py)
        {
            action(py);
        }
    }

    /// <summary>The function's result; the scope is left whatever happens.</summary>
    public static TOut tf_with<TIn, TOut>(TIn py, Func<TIn, TOut> action)
        where TIn : IDisposable
    {
        using (py)
        {
            return action(py);
        }
    }

    private static IEnumerable<int> Steps(int start, int end, int step)
    {
        for (long i = start; step > 0 ? i < end : i > end; i += step)
        {
            yield return (int)i;
        }
    }
}
