using System.Collections.Generic;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Whole numbers as vectors of zeros and ones, or of counts.</summary>
public sealed class CategoryEncoding : Layer
{
    private readonly int _tokens;
    private readonly string _mode;

    /// <summary>An encoding.</summary>
    /// <param name="num_tokens">The size of a vector, positive; inputs are below it.</param>
    /// <param name="output_mode">
    /// "one_hot": a vector an element (an axis of size 1 is replaced); "multi_hot": ones where a number is among those
    /// of the last axis; "count": how often.
    /// </param>
    /// <exception cref="ValueError">num_tokens is not positive, or the mode is unknown.</exception>
    public CategoryEncoding(
        int num_tokens, string output_mode = "multi_hot", string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype)
    {
        _mode = output_mode == "binary" ? "multi_hot" : output_mode;
        if (_mode is not ("count" or "one_hot" or "multi_hot"))
        {
            throw new ValueError($"Unknown arg for output_mode: {output_mode}");
        }

        _tokens = num_tokens >= 1
            ? num_tokens
            : throw new ValueError($"`num_tokens` must be >= 1. Received: num_tokens={num_tokens}.");
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["num_tokens"] = _tokens,
        ["output_mode"] = _mode,
    };

    internal static CategoryEncoding FromConfig(LayerReader c) => new(
        c.Whole("num_tokens"), c.Text("output_mode", "multi_hot"), c.Name, c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)
    {
        var ids = tf.cast(inputs.Single, tf.int32);
        if (ids.ndim == 0)
        {
            ids = tf.expand_dims(ids, -1);
        }

        if (_mode != "one_hot")
        {
            var vectors = tf.one_hot(ids, _tokens, dtype: DType);
            return _mode == "count" ? tf.reduce_sum(vectors, -2) : tf.reduce_max(vectors, -2);
        }

        var replaces = ids.ndim > 1 && ids.shape[^1] == 1;
        return tf.one_hot(replaces ? tf.squeeze(ids, -1) : ids, _tokens, dtype: DType);
    }
}
