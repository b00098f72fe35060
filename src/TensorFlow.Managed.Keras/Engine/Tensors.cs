using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>
/// What layers take and give: one tensor, or several in order; real ones, or the symbols of a model under
/// construction.
/// </summary>
public sealed partial class Tensors : IReadOnlyList<Tensor>
{
    private readonly KerasTensor[] _symbols;

    // most hold one tensor, which needs no list
    private readonly Tensor? _only;
    private Tensor[]? _tensors;

    /// <summary>Several tensors in order.</summary>
    public Tensors(params Tensor[] tensors)
        : this(tensors, [], isList: tensors.Length != 1)
    {
    }

    private Tensors(Tensor[] tensors, KerasTensor[] symbols, bool isList) =>
        (_tensors, _symbols, IsList) = (tensors, symbols, isList);

    private Tensors(Tensor only) => (_only, _symbols) = (only, []);

    /// <summary>True if they stand for a list, though there may be only one.</summary>
    public bool IsList { get; }

    /// <summary>The symbols, where these are not real tensors.</summary>
    public IReadOnlyList<KerasTensor> Symbols => _symbols;

    /// <summary>True for the symbols of a model under construction.</summary>
    public bool IsSymbolic => _symbols.Length > 0;

    /// <summary>The real tensors; empty for symbols.</summary>
    internal ReadOnlySpan<Tensor> Values => _only is null ? _tensors : new ReadOnlySpan<Tensor>(in _only);

    private Tensor[] All => _tensors ??= [_only!];

    /// <summary>How many there are.</summary>
    public int Length => _only is null ? Math.Max(_tensors!.Length, _symbols.Length) : 1;

    /// <inheritdoc/>
    public int Count => Length;

    /// <summary>The only tensor.</summary>
    /// <exception cref="ValueError">There are several, or only a symbol.</exception>
    public Tensor Single => Length == 1
        ? this[0]
        : throw new ValueError($"Expected a single tensor. Received: a list of {Length} tensors.");

    /// <summary>The shape of the first.</summary>
    public Shape shape => IsSymbolic ? _symbols[0].shape : Values[0].shape;

    /// <summary>The element type of the first.</summary>
    public TF_DataType dtype => IsSymbolic ? _symbols[0].dtype : Values[0].dtype;

    /// <summary>The rank of the first; -1 if unknown.</summary>
    public int rank => shape.ndim;

    /// <summary>The shapes, in order.</summary>
    public Shape[] shapes => IsSymbolic
        ? [.. Symbols.Select(s => s.shape)]
        : Array.ConvertAll(All, static t => t.shape);

    /// <summary>The tensor at a place.</summary>
    /// <exception cref="ValueError">It is a symbol.</exception>
    public Tensor this[int index] => IsSymbolic
        ? throw new ValueError("A KerasTensor cannot be used as input to a TensorFlow function. A KerasTensor is a "
            + "symbolic placeholder for a shape and dtype, used when constructing Keras Functional models. "
            + $"Expected a layer that takes it. Received: {Symbols[index]}.")
        : Values[index];

    /// <summary>One tensor.</summary>
    public static implicit operator Tensors(Tensor tensor) =>
        tensor is null ? new([tensor!], [], isList: false) : new(tensor);

    /// <summary>Several tensors.</summary>
    public static implicit operator Tensors(Tensor[] tensors) => new(tensors, [], isList: true);

    /// <summary>Several tensors.</summary>
    public static implicit operator Tensors(List<Tensor> tensors) => new([.. tensors], [], isList: true);

    /// <summary>One array.</summary>
    public static implicit operator Tensors(NDArray nd) => new(tf.constant(nd));

    /// <summary>Several arrays.</summary>
    public static implicit operator Tensors(NDArray[] arrays) =>
        new(Array.ConvertAll(arrays, a => tf.constant(a)), [], isList: true);

    /// <summary>One symbol.</summary>
    public static implicit operator Tensors(KerasTensor symbol) => new([], [symbol], isList: false);

    /// <summary>Several symbols.</summary>
    public static implicit operator Tensors(KerasTensor[] symbols) => new([], symbols, isList: true);

    /// <summary>All that both hold.</summary>
    public static implicit operator Tensors((Tensors, Tensors) pair) => Concat(pair.Item1, pair.Item2);

    /// <summary>All that the three hold.</summary>
    public static implicit operator Tensors((Tensors, Tensors, Tensors) parts) =>
        Concat(parts.Item1, parts.Item2, parts.Item3);

    /// <summary>All that they hold.</summary>
    public static implicit operator Tensors(Tensors[] parts) => Concat(parts);

    /// <summary>The only tensor.</summary>
    public static implicit operator Tensor(Tensors tensors) => tensors.Single;

    /// <summary>The value of the only tensor.</summary>
    public static implicit operator NDArray(Tensors tensors) => tensors.numpy();

    /// <summary>The tensors as an array.</summary>
    public static implicit operator Tensor[](Tensors tensors) => [.. tensors];

    /// <summary>The only tensor, where an op takes one.</summary>
    public static implicit operator Operand(Tensors tensors) => tensors.Single;

    /// <summary>The only symbol.</summary>
    /// <exception cref="ValueError">They are real tensors, or several.</exception>
    public static implicit operator KerasTensor(Tensors tensors) => tensors.Symbols.Count == 1
        ? tensors.Symbols[0]
        : throw new ValueError("Expected a single KerasTensor, such as keras.Input gives. "
            + $"Received: {tensors}.");

    /// <summary>What several hold, one after another.</summary>
    /// <exception cref="ValueError">Symbols and real tensors are mixed.</exception>
    public static Tensors Concat(params Tensors[] parts)
    {
        var symbolic = parts.Any(p => p.IsSymbolic);
        if (symbolic && parts.Any(p => !p.IsSymbolic))
        {
            throw new ValueError("Expected either symbols (of keras.Input and of layers applied to them) or tensors. "
                + $"Received: {string.Join(", ", parts.Select(p => p.ToString()))}.");
        }

        return symbolic
            ? parts.SelectMany(p => p.Symbols).ToArray()
            : parts.SelectMany(p => p.All).ToArray();
    }

    /// <summary>The value of the only tensor.</summary>
    /// <exception cref="ValueError">There are several, or only a symbol.</exception>
    public NDArray numpy() => Single.numpy();

    /// <summary>The part at a place, symbol or tensor.</summary>
    public Tensors At(int index) => IsSymbolic ? _symbols[index] : Values[index];

    /// <summary>The two parts.</summary>
    public void Deconstruct(out Tensors a, out Tensors b) => (a, b) = (At(0), At(1));

    /// <summary>The three parts.</summary>
    public void Deconstruct(out Tensors a, out Tensors b, out Tensors c) => (a, b, c) = (At(0), At(1), At(2));

    /// <inheritdoc/>
    public IEnumerator<Tensor> GetEnumerator() => Enumerable.Range(0, Length).Select(i => this[i]).GetEnumerator();

    /// <inheritdoc/>
    public override string ToString()
    {
        var parts = IsSymbolic ? Symbols.Select(s => s.ToString()) : All.Select(t => t.ToString());
        return IsList ? $"[{string.Join(", ", parts)}]" : string.Concat(parts);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
