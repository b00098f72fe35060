using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Training;

/// <summary>Arrays as fit takes them: one, several in order, or several by the names of inputs or outputs.</summary>
public sealed class TrainingData
{
    private readonly string[]? _names;

    private TrainingData(NDArray[] arrays, bool isList, string[]? names = null) =>
        (Arrays, IsList, _names) = ([.. arrays.Select(Single)], isList, names);

    /// <summary>The arrays, float64 made float32 as Keras does.</summary>
    public IReadOnlyList<NDArray> Arrays { get; }

    /// <summary>They stand for a list, though there may be only one.</summary>
    public bool IsList { get; }

    /// <summary>The size of the first axis.</summary>
    public int Rows => Sizes.First();

    private IEnumerable<int> Sizes => Arrays.Select(a => a.shape.ndim == 0 ? 0 : (int)a.shape[0]);

    /// <summary>One array.</summary>
    public static implicit operator TrainingData(NDArray array) => new([array], isList: false);

    /// <summary>Several arrays.</summary>
    public static implicit operator TrainingData(NDArray[] arrays) => new(arrays, isList: true);

    /// <summary>Two arrays.</summary>
    public static implicit operator TrainingData((NDArray, NDArray) pair) =>
        new([pair.Item1, pair.Item2], isList: true);

    /// <summary>The value of a tensor.</summary>
    public static implicit operator TrainingData(Tensor tensor) => new([tensor.numpy()], isList: false);

    /// <summary>The values of tensors, such as predict gives.</summary>
    public static implicit operator TrainingData(Tensors tensors) =>
        new([.. tensors.Select(t => t.numpy())], tensors.IsList);

    /// <summary>Arrays by name.</summary>
    public static implicit operator TrainingData(Dictionary<string, NDArray> arrays) =>
        new([.. arrays.Values], isList: true, [.. arrays.Keys]);

    /// <summary>Refuses data whose arrays differ in the size of the first axis.</summary>
    /// <exception cref="ValueError">They do.</exception>
    internal static void CheckRows(IEnumerable<(string Name, TrainingData? Data)> parts)
    {
        var given = parts.Where(p => p.Data is not null).ToList();
        if (given.SelectMany(p => p.Data!.Sizes).Distinct().Count() > 1)
        {
            throw new ValueError(
                "Data cardinality is ambiguous. Make sure all arrays contain the same number of samples."
                + string.Concat(given.Select(p => $"'{p.Name}' sizes: {string.Join(", ", p.Data!.Sizes)}\n")));
        }
    }

    /// <summary>The rows at these places, in their order.</summary>
    public TrainingData Take(ReadOnlySpan<int> rows)
    {
        var places = tf.constant(rows.ToArray());
        return new([.. Arrays.Select(a => tf.gather(tf.constant(a), places).numpy())], IsList, _names);
    }

    /// <summary>The rows from one place up to, without, another.</summary>
    public TrainingData Slice(int from, int to) => new([.. Arrays.Select(a => a[from..to])], IsList, _names);

    /// <summary>In the order of the given names, where they came by name.</summary>
    /// <exception cref="ValueError">A name is missing.</exception>
    public TrainingData Ordered(IReadOnlyList<string> names) => _names is null
        ? this
        : new([.. names.Select(n => Array.IndexOf(_names, n) is >= 0 and var at ? Arrays[at] : throw new ValueError(
            $"Expected data for '{n}'. Received: data for {string.Join(", ", _names.Select(m => $"'{m}'"))}."))], true);

    /// <summary>The arrays as tensors.</summary>
    public Tensors ToTensors() => IsList ? Arrays.ToArray() : (Tensors)Arrays[0];

    private static NDArray Single(NDArray array) =>
        array.dtype == TF_DataType.TF_DOUBLE ? array.astype(TF_DataType.TF_FLOAT) : array;
}
