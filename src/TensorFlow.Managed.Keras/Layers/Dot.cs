using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>The product of two inputs, sample by sample, summed along one axis of each.</summary>
public sealed class Dot : Merge
{
    private readonly Axis _axes;
    private readonly bool _normalize;

    /// <summary>A product.</summary>
    /// <param name="axes">One axis for both inputs, or one for each; not the batch.</param>
    /// <param name="normalize">Vectors along these axes are made length 1 before.</param>
    /// <exception cref="ValueError">There are more than two axes.</exception>
    public Dot(
        Axis axes, bool normalize = false, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype)
    {
        if (axes.size > 2 || (axes.size < 2 && !axes.IsScalar))
        {
            throw new ValueError("Invalid format for argument `axes`: it should contain two elements. "
                + $"Received: axes={axes}");
        }

        (_axes, _normalize) = (axes, normalize);
    }

    /// <inheritdoc/>
    public override void build(KerasShapesWrapper input_shape)
    {
        var shapes = input_shape.Shapes;
        if (shapes.Count != 2)
        {
            throw new ValueError("A `Dot` layer should be called on a list of 2 inputs. Received: "
                + $"input_shape={KerasText.List(shapes)}");
        }

        var (a, b) = Places(shapes[0].ndim, shapes[1].ndim);
        if (shapes[0][a] != shapes[1][b])
        {
            throw new ValueError($"Incompatible input shapes: axis values {shapes[0][a]} (at axis {a}) != "
                + $"{shapes[1][b]} (at axis {b}). Full input shapes: {KerasText.Shape(shapes[0])}, "
                + KerasText.Shape(shapes[1]));
        }

        BuildUnchecked(input_shape);
    }

    /// <inheritdoc/>
    public override Tensor? compute_mask(Tensors inputs, MaskArgs? mask) => null;

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["axes"] = ConfigText.Axis(_axes),
        ["normalize"] = _normalize,
    };

    internal static Dot FromConfig(LayerReader c) => new(
        c.AxisOrNull("axes") ?? throw c.Missing("axes"), c.Flag("normalize", false), c.Name, c.Trainable, c.DType);

    private protected override Tensor Combine(Tensor[] inputs)
    {
        var (x, y) = (inputs[0], inputs[1]);
        var (a, b) = Places(x.ndim, y.ndim);
        if (_normalize)
        {
            (x, y) = (UnitVectors.Along(x, a), UnitVectors.Along(y, b));
        }

        // (batch, rows..., k) times (batch, k, columns...)
        var left = x.ndim == 2 ? tf.expand_dims(x, 1) : Move(x, a, x.ndim - 1);
        var right = y.ndim == 2 ? tf.expand_dims(y, 2) : Move(y, b, 1);
        var product = Product(left, right);
        return x.ndim == 2 ? tf.squeeze(product, 1) : y.ndim == 2 ? tf.squeeze(product, -1) : product;
    }

    private static Tensor Product(Tensor left, Tensor right)
    {
        if (left.ndim == 3 && right.ndim == 3)
        {
            return tf.matmul(left, right);
        }

        var (l, r) = (tf.shape(left), tf.shape(right));
        var minusOne = tf.constant(-1);
        var rows = tf.reshape(left, tf.stack([l[0], minusOne, l[left.ndim - 1]]));
        var columns = tf.reshape(right, tf.stack([r[0], r[1], minusOne]));
        Tensor[] sizes =
        [
            .. Enumerable.Range(0, left.ndim - 1).Select(i => l[i]),
            .. Enumerable.Range(2, right.ndim - 2).Select(i => r[i]),
        ];
        long[] known = [.. left.shape[..^1], .. right.shape[2..]];
        return tf.ensure_shape(tf.reshape(tf.matmul(rows, columns), tf.stack(sizes)), known);
    }

    private static Tensor Move(Tensor x, int from, int to)
    {
        var order = Enumerable.Range(0, x.ndim).Where(i => i != from).ToList();
        order.Insert(to, from);
        return from == to ? x : tf.transpose(x, order.ToArray());
    }

    private (int A, int B) Places(int rankA, int rankB)
    {
        var (a, b) = (_axes[0], _axes[_axes.size - 1]);
        var places = (A: a < 0 ? a + rankA : a, B: b < 0 ? b + rankB : b);
        return places is { A: > 0, B: > 0 } && places.A < rankA && places.B < rankB
            ? places
            : throw new ValueError($"Cannot perform batch_dot over axis 0, nor over one that is not there. "
                + $"Received: axes={_axes} for inputs of ranks {rankA} and {rankB}");
    }
}
