using System;
using System.Collections.Generic;

namespace Tensorflow;

/// <summary>A sequence of elements, each one or more tensors, that can be gone through again and again.</summary>
/// <remarks>Going through it gives the first two tensors of each element; the second is null where there is none.
/// Elements are made when they are asked for, on the thread that asks.</remarks>
public interface IDatasetV2 : IEnumerable<(Tensor, Tensor)>
{
    /// <summary>All tensors of each element.</summary>
    IEnumerable<Tensor[]> elements { get; }

    /// <summary>The number of elements; -1: endless, -2: unknown.</summary>
    int length { get; }

    /// <summary>The number of elements, an int64 scalar; -1: endless, -2: unknown.</summary>
    Tensor cardinality(string? name = null);

    /// <summary>Some elements stacked into one along a new first axis; the last one may be smaller.</summary>
    /// <param name="drop_remainder">Leaves a last one that is smaller out.</param>
    /// <exception cref="InvalidArgumentError">batch_size is not positive, or elements differ in shape.</exception>
    IDatasetV2 batch(int batch_size, bool drop_remainder = false);

    /// <summary>Each element drawn from those that stand in a buffer, which the following ones fill up.</summary>
    /// <param name="seed">Null: follows tf.random.set_seed.</param>
    /// <param name="reshuffle_each_iteration">Another order each time the sequence is gone through.</param>
    /// <exception cref="InvalidArgumentError">buffer_size is not positive.</exception>
    IDatasetV2 shuffle(int buffer_size, int? seed = null, bool reshuffle_each_iteration = true);

    /// <summary>The sequence so many times; -1: without end.</summary>
    IDatasetV2 repeat(int count = -1);

    /// <summary>The first so many elements; -1: all.</summary>
    IDatasetV2 take(int count = -1);

    /// <summary>All but the first so many elements; -1: none.</summary>
    IDatasetV2 skip(int count);

    /// <summary>A function of the tensors of each element.</summary>
    IDatasetV2 map(Func<Tensor[], Tensor> map_func);

    /// <summary>A function of the tensors of each element that gives several.</summary>
    IDatasetV2 map(Func<Tensor[], Tensor[]> map_func);

    /// <summary>A function of elements of two tensors.</summary>
    IDatasetV2 map(Func<Tensor, Tensor, (Tensor, Tensor)> map_func);

    /// <summary>The elements that a condition holds for.</summary>
    IDatasetV2 filter(Func<Tensor[], bool> predicate);

    /// <summary>These elements, then those of another sequence.</summary>
    IDatasetV2 concatenate(IDatasetV2 dataset);

    /// <summary>Every num_shards-th element from one on.</summary>
    /// <exception cref="InvalidArgumentError">index is not in [0, num_shards).</exception>
    IDatasetV2 shard(int num_shards, int index);

    /// <summary>The elements as they were the first time that the sequence was gone through to its end.</summary>
    IDatasetV2 cache();

    /// <summary>The same elements: nothing is fetched ahead.</summary>
    IDatasetV2 prefetch(int buffer_size = -1);
}
