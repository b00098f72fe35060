using System;
using Tensorflow.NumPy;

namespace Tensorflow;

/// <summary>
/// A prepared run (Session.make_callable): call it with the fed values in order; it allocates nothing.
/// </summary>
/// <remarks>The arrays that it gives are its own and change with the next call; copy what must last.</remarks>
public sealed class Callable
{
    private readonly ICallable _engine;
    private readonly Tensor[] _feeds;
    private readonly TensorData[] _values;
    private readonly TensorData[] _results;
    private readonly NDArray?[] _arrays;
    private readonly TensorData?[] _wrapped;
    private readonly NDArray?[] _fetched;
    private readonly int[] _places;
    private readonly TensorData?[] _cast;

    internal Callable(ICallable engine, Tensor[] feeds, int results, int[] places)
    {
        (_engine, _feeds, _places) = (engine, feeds, places);
        _values = new TensorData[feeds.Length];
        _cast = new TensorData?[feeds.Length];
        _results = new TensorData[results];
        _arrays = new NDArray?[results];
        _wrapped = new TensorData?[results];
        _fetched = new NDArray?[places.Length];
    }

    /// <summary>Runs; the values of the fetches in order, null for operations.</summary>
    /// <param name="feed_values">One array a fed tensor; other element types are cast.</param>
    /// <exception cref="ValueError">Another number of values, or a shape that the tensor cannot have.</exception>
    public NDArray?[] Run(params ReadOnlySpan<NDArray> feed_values)
    {
        if (feed_values.Length != _feeds.Length)
        {
            throw new ValueError($"Expected {_feeds.Length} feed values. Received: {feed_values.Length}.");
        }

        for (var i = 0; i < _values.Length; i++)
        {
            // what was fed before, unless cast, fits as it did then: shape and type of a value do not change
            var data = feed_values[i].ToTensorData();
            if (!ReferenceEquals(_values[i], data))
            {
                _values[i] = Prepare(i, data);
            }
        }

        _engine.Run(_values, _results);
        for (var i = 0; i < _results.Length; i++)
        {
            if (!ReferenceEquals(_wrapped[i], _results[i]))
            {
                _wrapped[i] = _results[i];
                _arrays[i] = new NDArray(_results[i]);
            }
        }

        for (var i = 0; i < _places.Length; i++)
        {
            var array = _places[i] < 0 ? null : _arrays[_places[i]];
            if (!ReferenceEquals(_fetched[i], array))
            {
                _fetched[i] = array;
            }
        }

        return _fetched;
    }

    private TensorData Prepare(int index, TensorData data)
    {
        var tensor = _feeds[index];
        if (!data.Shape.is_compatible_with(tensor.shape))
        {
            throw new ValueError($"Cannot feed value of shape {data.Shape} for Tensor {tensor.name}, which has shape "
                + $"{tensor.shape}. Received: a value of shape {data.Shape}.");
        }

        if (data.DType == tensor.dtype)
        {
            return data;
        }

        var room = _cast[index];
        if (room is null || room.Shape != data.Shape)
        {
            room = _cast[index] = TensorData.Allocate(tensor.dtype, data.Shape);
        }

        Ops.Casting.Run(data, room);
        return room;
    }
}
