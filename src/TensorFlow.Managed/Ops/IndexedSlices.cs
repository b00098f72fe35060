using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;

namespace Tensorflow;

/// <summary>
/// Some slices of a tensor along its first axis, the others zero; slices of one index add up. It stands for the whole
/// tensor wherever one is taken.
/// </summary>
public sealed class IndexedSlices : ITensorConvertible
{
    private Tensor? _dense;

    /// <summary>Slices at some indices.</summary>
    /// <param name="values">[n, ...]: the slices.</param>
    /// <param name="indices">[n]: where each of them lies, int32 or int64.</param>
    /// <param name="dense_shape">The sizes of the whole tensor; without them it cannot be made whole.</param>
    public IndexedSlices(Tensor values, Tensor indices, Tensor? dense_shape = null) =>
        (this.values, this.indices, this.dense_shape) = (values, indices, dense_shape);

    /// <summary>The slices.</summary>
    public Tensor values { get; }

    /// <summary>Where each slice lies.</summary>
    public Tensor indices { get; }

    /// <summary>The sizes of the whole tensor.</summary>
    public Tensor? dense_shape { get; }

    /// <summary>The element type.</summary>
    public TF_DataType dtype => values.dtype;

    /// <summary>The static shape of the whole tensor.</summary>
    public Shape shape => dense_shape is null ? Shape.Null : PartialShape.Of(dense_shape);

    /// <summary>The whole tensor.</summary>
    public static implicit operator Tensor(IndexedSlices slices) => slices.AsTensor();

    /// <summary>The whole tensor.</summary>
    /// <exception cref="ValueError">Its sizes are not known.</exception>
    public Tensor AsTensor() => _dense ??= UnsortedSegmentSum.Of(values, indices, Slicing.Item(
        dense_shape ?? throw new ValueError("Tensor conversion requested for IndexedSlices without dense_shape. "
            + $"Received: {this}."),
        0));

    /// <inheritdoc/>
    public override string ToString()
    {
        var whole = dense_shape is null ? "None" : $"{dense_shape}";
        return $"IndexedSlices(indices={indices}, values={values}, dense_shape={whole})";
    }

    /// <summary>A whole tensor that remembers of which slices it was made.</summary>
    internal static Tensor Remember(Tensor dense, Tensor values, Tensor indices, Tensor shape)
    {
        dense.slices = new IndexedSlices(values, indices, shape) { _dense = dense };
        return dense;
    }

    /// <summary>Lets a sum remember the slices of all its terms, where each of them has some.</summary>
    internal static Tensor RememberAll(Tensor sum, IReadOnlyList<Tensor> terms)
    {
        var parts = terms.Select(t => t.slices).OfType<IndexedSlices>().ToArray();
        return parts.Length == terms.Count && parts.All(p => p.indices.dtype == parts[0].indices.dtype)
            ? Remember(
                sum,
                ConcatV2.Of([.. parts.Select(p => (Operand)p.values)], 0, "concat"),
                ConcatV2.Of([.. parts.Select(p => (Operand)p.indices)], 0, "concat"),
                parts[0].dense_shape!)
            : sum;
    }
}
