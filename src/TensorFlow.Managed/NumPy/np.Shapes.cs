using System;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>Another shape over the same elements; one size may be -1.</summary>
    public static NDArray reshape(NDArray x1, Shape newshape) => x1.reshape(newshape);

    /// <summary>One dimension.</summary>
    public static NDArray ravel(NDArray a) => a.ravel();

    /// <summary>The view with dimensions in the given order; without one, reversed.</summary>
    public static NDArray transpose(NDArray a, Axis? axes = null)
    {
        int[] order = axes is null
            ? [.. Enumerable.Range(0, a.ndim).Reverse()]
            : [.. axes.axis.Select(axis => Axis.Resolve(axis, a.ndim))];
        if (order.Length != a.ndim || order.Distinct().Count() != a.ndim)
        {
            throw new ValueError($"axes don't match array. Received: {axes} for shape {a.shape}");
        }

        return a.View([.. order.Select(i => a.Dims[i])], [.. order.Select(i => a.Strides[i])], a.Offset);
    }

    /// <summary>The view with two dimensions exchanged.</summary>
    public static NDArray swapaxes(NDArray a, int axis1, int axis2)
    {
        int[] order = [.. Enumerable.Range(0, a.ndim)];
        (int i, int j) = (Axis.Resolve(axis1, a.ndim), Axis.Resolve(axis2, a.ndim));
        (order[i], order[j]) = (order[j], order[i]);
        return transpose(a, order);
    }

    /// <summary>The view with dimensions moved to other places; the others keep their order.</summary>
    public static NDArray moveaxis(NDArray array, Axis source, Axis destination)
    {
        int[] from = [.. source.axis.Select(a => Axis.Resolve(a, array.ndim))];
        int[] to = [.. destination.axis.Select(a => Axis.Resolve(a, array.ndim))];
        List<int> order = [.. Enumerable.Range(0, array.ndim).Except(from)];
        foreach ((int place, int axis) in to.Zip(from).OrderBy(pair => pair.First))
        {
            order.Insert(place, axis);
        }

        return transpose(array, order.ToArray());
    }

    /// <summary>The view with a new dimension of size 1 before the given one of the result.</summary>
    public static NDArray expand_dims(NDArray a, Axis axis)
    {
        List<long> dims = [.. a.Dims], strides = [.. a.Strides];
        foreach (int place in axis.Resolve(a.ndim + axis.size))
        {
            dims.Insert(place, 1);
            strides.Insert(place, 0);
        }

        return a.View([.. dims], [.. strides], a.Offset);
    }

    /// <summary>The view without dimensions of size 1: all of them, or the given ones.</summary>
    /// <exception cref="ValueError">A given dimension has another size.</exception>
    public static NDArray squeeze(NDArray x1, Axis? axis = null)
    {
        int[] away = axis?.Resolve(x1.ndim) ?? [.. Enumerable.Range(0, x1.ndim).Where(i => x1.Dims[i] == 1)];
        if (away.Any(i => x1.Dims[i] != 1))
        {
            throw new ValueError("cannot select an axis to squeeze out which has size not equal to one. "
                + $"Received: axis {axis} of shape {x1.shape}");
        }

        int[] kept = [.. Enumerable.Range(0, x1.ndim).Except(away)];
        return x1.View([.. kept.Select(i => x1.Dims[i])], [.. kept.Select(i => x1.Strides[i])], x1.Offset);
    }

    /// <summary>A read-only view stretched to a shape; copy it before writing.</summary>
    public static NDArray broadcast_to(NDArray a, Shape shape) => a.BroadcastTo(shape.dims);

    /// <summary>Arrays behind each other along a dimension, in their common type.</summary>
    public static NDArray concatenate(NDArray[] arrays, int axis = 0)
    {
        if (arrays.Length == 0)
        {
            throw new ValueError("need at least one array to concatenate");
        }

        int place = Axis.Resolve(axis, arrays[0].ndim);
        foreach (NDArray a in arrays)
        {
            if (a.ndim != arrays[0].ndim || Enumerable.Range(0, a.ndim).Any(i =>
                i != place && a.Dims[i] != arrays[0].Dims[i]))
            {
                throw new ValueError("all the input array dimensions except for the concatenation axis must match "
                    + $"exactly. Received: {string.Join(", ", arrays.Select(x => x.shape))}");
            }
        }

        long[] dims = [.. arrays[0].Dims];
        dims[place] = arrays.Sum(a => a.Dims[place]);
        NDArray result = NDArray.Empty(arrays.Select(a => a.dtype).Aggregate(Promotion.Of), dims);
        long offset = 0;
        foreach (NDArray a in arrays)
        {
            ElementCast.Copy(a, result.View(a.Dims, result.Strides, offset));
            offset += a.Dims[place] * result.Strides[place];
        }

        return result;
    }

    /// <summary>Two arrays behind each other.</summary>
    public static NDArray concatenate((NDArray, NDArray) tuple, int axis = 0) =>
        concatenate([tuple.Item1, tuple.Item2], axis);

    /// <summary>Equal shapes behind each other along a new dimension.</summary>
    public static NDArray stack(NDArray[] arrays, int axis = 0)
    {
        if (arrays.Any(a => a.shape != arrays[0].shape))
        {
            throw new ValueError("all input arrays must have the same shape. "
                + $"Received: {string.Join(", ", arrays.Select(x => x.shape))}");
        }

        return concatenate(Array.ConvertAll(arrays, a => expand_dims(a, axis)), axis);
    }

    /// <summary>Equal shapes behind each other along a new first dimension.</summary>
    public static NDArray stack(params NDArray[] arrays) => stack(arrays, 0);

    /// <summary>Two equal shapes along a new dimension.</summary>
    public static NDArray stack((NDArray, NDArray) tuple, int axis = 0) => stack([tuple.Item1, tuple.Item2], axis);

    /// <summary>Three equal shapes along a new dimension.</summary>
    public static NDArray stack((NDArray, NDArray, NDArray) tuple, int axis = 0) =>
        stack([tuple.Item1, tuple.Item2, tuple.Item3], axis);

    /// <summary>Rows below each other; one dimension counts as one row.</summary>
    public static NDArray vstack(params NDArray[] tup) =>
        concatenate(Array.ConvertAll(tup, a => a.ndim < 2 ? a.reshape(1, -1) : a));

    /// <summary>Arrays beside each other: along the second dimension, or the only one.</summary>
    public static NDArray hstack(params NDArray[] tup)
    {
        NDArray[] arrays = Array.ConvertAll(tup, a => a.ndim == 0 ? a.ravel() : a);
        return concatenate(arrays, arrays[0].ndim == 1 ? 0 : 1);
    }

    /// <summary>Arrays along the third dimension.</summary>
    public static NDArray dstack(params NDArray[] tup) => concatenate(
        Array.ConvertAll(tup, a => a.ndim switch
        {
            0 or 1 => a.reshape(1, -1, 1),
            2 => expand_dims(a, 2),
            _ => a,
        }),
        2);

    /// <summary>Equal parts along a dimension: views.</summary>
    public static NDArray[] split(NDArray ary, int sections, int axis = 0)
    {
        int place = Axis.Resolve(axis, ary.ndim);
        if (ary.Dims[place] % sections != 0)
        {
            throw new ValueError("array split does not result in an equal division. "
                + $"Received: {ary.Dims[place]} into {sections}");
        }

        int part = (int)(ary.Dims[place] / sections);
        return [.. Enumerable.Range(0, sections).Select(i => ary.Select(
            [.. Enumerable.Repeat(Slice.All, place), new Slice(i * part, (i + 1) * part)]))];
    }

    /// <summary>Every element as often as said, along a dimension or in the flattened array.</summary>
    public static NDArray repeat(NDArray a, int repeats, int? axis = null)
    {
        NDArray source = axis is null ? a.ravel() : a;
        int place = Axis.Resolve(axis ?? 0, source.ndim);
        long[] dims = [.. source.Dims[..place], source.Dims[place], repeats, .. source.Dims[(place + 1)..]];
        long[] joined = [.. source.Dims];
        joined[place] *= repeats;
        return expand_dims(source, place + 1).BroadcastTo(dims).copy().reshape(new Shape(joined));
    }

    /// <summary>The whole array as often as said along each dimension.</summary>
    public static NDArray tile(NDArray A, params int[] reps)
    {
        NDArray result = A;
        while (result.ndim < reps.Length)
        {
            result = expand_dims(result, 0);
        }

        for (int i = 1; i <= reps.Length; i++)
        {
            NDArray copied = result;
            result = concatenate([.. Enumerable.Repeat(copied, reps[^i])], -i);
        }

        return result;
    }

    /// <summary>The view in reverse order along dimensions, all of them if none is given.</summary>
    public static NDArray flip(NDArray m, Axis? axis = null)
    {
        int[] turned = axis?.Resolve(m.ndim) ?? [.. Enumerable.Range(0, m.ndim)];
        return m.Select([.. Enumerable.Range(0, m.ndim).Select(i =>
            turned.Contains(i) ? new Slice("::-1") : Slice.All)]);
    }
}
