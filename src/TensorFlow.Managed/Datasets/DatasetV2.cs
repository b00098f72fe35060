using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Datasets;

namespace Tensorflow;

/// <summary>What all of tf.data.Dataset gives.</summary>
/// <param name="source">Starts to go through the elements.</param>
/// <param name="size">How many there are; -1: endless, -2: unknown.</param>
public sealed class DatasetV2(Func<IEnumerable<Tensor[]>> source, int size) : IDatasetV2
{
    internal const int Endless = -1;
    internal const int Unknown = -2;

    /// <inheritdoc/>
    public IEnumerable<Tensor[]> elements => source();

    /// <inheritdoc/>
    public int length => size;

    /// <inheritdoc/>
    public Tensor cardinality(string? name = null) => new(TensorData.Scalar((long)length));

    /// <inheritdoc/>
    public IDatasetV2 batch(int batch_size, bool drop_remainder = false)
    {
        Positive(batch_size, nameof(batch_size));
        var batches = length < 0 ? length
            : drop_remainder ? length / batch_size : (int)(((long)length + batch_size - 1) / batch_size);
        return new DatasetV2(() => Batched(batch_size, drop_remainder), batches);
    }

    /// <inheritdoc/>
    public IDatasetV2 shuffle(int buffer_size, int? seed = null, bool reshuffle_each_iteration = true)
    {
        Positive(buffer_size, nameof(buffer_size));
        var order = new ShuffledOrder(buffer_size, seed, reshuffle_each_iteration);
        return new DatasetV2(() => order.Of(source()), length);
    }

    /// <inheritdoc/>
    public IDatasetV2 repeat(int count = -1) => new DatasetV2(
        () => Repeated(count), count < 0 ? Endless : length < 0 ? (count == 0 ? 0 : length) : checked(length * count));

    /// <inheritdoc/>
    public IDatasetV2 take(int count = -1) => count < 0 ? this : new DatasetV2(
        () => source().Take(count), length >= 0 ? Math.Min(length, count) : length == Endless ? count : Unknown);

    /// <inheritdoc/>
    public IDatasetV2 skip(int count) => new DatasetV2(
        () => count < 0 ? [] : source().Skip(count),
        count < 0 ? 0 : length < 0 ? length : Math.Max(0, length - count));

    /// <inheritdoc/>
    public IDatasetV2 map(Func<Tensor[], Tensor> map_func) => map(Tensor[] (tensors) => [map_func(tensors)]);

    /// <inheritdoc/>
    public IDatasetV2 map(Func<Tensor[], Tensor[]> map_func) =>
        new DatasetV2(() => source().Select(map_func), length);

    /// <inheritdoc/>
    public IDatasetV2 map(Func<Tensor, Tensor, (Tensor, Tensor)> map_func) => map(Tensor[] (tensors) =>
    {
        if (tensors.Length != 2)
        {
            throw new TypeError(
                $"Expected elements of two tensors for a function of two. Received: elements of {tensors.Length}.");
        }

        var (first, second) = map_func(tensors[0], tensors[1]);
        return [first, second];
    });

    /// <inheritdoc/>
    public IDatasetV2 filter(Func<Tensor[], bool> predicate) =>
        new DatasetV2(() => source().Where(predicate), length == Endless ? Endless : Unknown);

    /// <inheritdoc/>
    public IDatasetV2 concatenate(IDatasetV2 dataset) => new DatasetV2(
        () => source().Concat(dataset.elements),
        length == Endless || dataset.length == Endless ? Endless
            : length < 0 || dataset.length < 0 ? Unknown : checked(length + dataset.length));

    /// <inheritdoc/>
    public IDatasetV2 shard(int num_shards, int index)
    {
        if (index < 0 || index >= num_shards)
        {
            throw new InvalidArgumentError(
                $"Index must be between 0 and {num_shards - 1} (currently index = {index}). Received: index={index}");
        }

        return new DatasetV2(
            () => source().Where((_, i) => i % num_shards == index),
            length < 0 ? length : (length - index + num_shards - 1) / num_shards);
    }

    /// <inheritdoc/>
    public IDatasetV2 cache()
    {
        List<Tensor[]>? kept = null;
        IEnumerable<Tensor[]> Kept()
        {
            if (kept is not null)
            {
                foreach (var element in kept)
                {
                    yield return element;
                }

                yield break;
            }

            var seen = new List<Tensor[]>();
            foreach (var element in source())
            {
                seen.Add(element);
                yield return element;
            }

            kept = seen;
        }

        return new DatasetV2(Kept, length);
    }

    /// <inheritdoc/>
    public IDatasetV2 prefetch(int buffer_size = -1) => this;

    /// <summary>The first two tensors of each element.</summary>
    public IEnumerator<(Tensor, Tensor)> GetEnumerator() =>
        source().Select(e => (e[0], e.Length > 1 ? e[1] : null!)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static void Positive(int value, string name)
    {
        if (value <= 0)
        {
            throw new InvalidArgumentError($"{name} must be greater than zero. Received: {name}={value}");
        }
    }

    private IEnumerable<Tensor[]> Repeated(int count)
    {
        for (var round = 0; count < 0 || round < count; round++)
        {
            var any = false;
            foreach (var element in source())
            {
                any = true;
                yield return element;
            }

            if (!any)
            {
                yield break; // nothing, however often
            }
        }
    }

    private IEnumerable<Tensor[]> Batched(int size, bool dropsRest)
    {
        var gathered = new List<Tensor[]>(size);
        foreach (var element in source())
        {
            gathered.Add(element);
            if (gathered.Count == size)
            {
                yield return ElementRows.Stack(gathered);
                gathered.Clear();
            }
        }

        if (gathered.Count > 0 && !dropsRest)
        {
            yield return ElementRows.Stack(gathered);
        }
    }
}
