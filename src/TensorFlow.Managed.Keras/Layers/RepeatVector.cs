using System.Collections.Generic;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Each vector n times: (batch, width) becomes (batch, n, width).</summary>
public sealed class RepeatVector : Layer
{
    private readonly int _n;

    /// <summary>A layer that repeats.</summary>
    /// <param name="n">How often.</param>
    public RepeatVector(
        int n, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype) => (_n, InputSpec) = (n, new InputSpec(ndim: 2));

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config()) { ["n"] = _n };

    internal static RepeatVector FromConfig(LayerReader c) => new(c.Whole("n"), c.Name, c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        tf.tile(tf.expand_dims(inputs.Single, 1), new[] { 1, _n, 1 });
}
