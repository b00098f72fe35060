using System;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Functions;

/// <summary>Arrays, lists, tuples and dictionaries of tensors, as functions take and return them.</summary>
internal static class Structure
{
    /// <summary>The same structure with each leaf replaced; what is no structure is a leaf itself.</summary>
    public static object? Map(object? value, Func<object?, object?> leaf) => value switch
    {
        Tensor or null => leaf(value),
        Tensor[] items => Array.ConvertAll(items, t => (Tensor)leaf(t)!),
        List<Tensor> items => items.ConvertAll(t => (Tensor)leaf(t)!),
        ValueTuple<Tensor> one => ValueTuple.Create((Tensor)leaf(one.Item1)!),
        (Tensor a, Tensor b) => ((Tensor)leaf(a)!, (Tensor)leaf(b)!),
        (Tensor a, Tensor b, Tensor c) => ((Tensor)leaf(a)!, (Tensor)leaf(b)!, (Tensor)leaf(c)!),
        (Tensor a, Tensor b, Tensor c, Tensor d) =>
            ((Tensor)leaf(a)!, (Tensor)leaf(b)!, (Tensor)leaf(c)!, (Tensor)leaf(d)!),
        Dictionary<string, Tensor> named => named.ToDictionary(n => n.Key, n => (Tensor)leaf(n.Value)!),
        object?[] items => Array.ConvertAll(items, i => Map(i, leaf)),
        List<object?> items => items.ConvertAll(i => Map(i, leaf)),
        _ => leaf(value),
    };

    /// <summary>The parts of a structure that are distinguished, in order; null where the value is a leaf.</summary>
    public static object?[]? Parts(object? value) => value switch
    {
        Tensor[] items => items,
        List<Tensor> items => [.. items],
        ValueTuple<Tensor> one => [one.Item1],
        (Tensor a, Tensor b) => [a, b],
        (Tensor a, Tensor b, Tensor c) => [a, b, c],
        (Tensor a, Tensor b, Tensor c, Tensor d) => [a, b, c, d],
        Dictionary<string, Tensor> named => [.. named.Keys, .. named.Values],
        object?[] items => items,
        List<object?> items => [.. items],
        int[] or long[] or float[] or double[] or string[] or bool[] => [.. ((Array)value).Cast<object?>()],
        List<int> or List<long> or List<float> or List<double> or List<string> or List<bool> =>
            [.. ((System.Collections.IList)value).Cast<object?>()],
        _ => null,
    };
}
