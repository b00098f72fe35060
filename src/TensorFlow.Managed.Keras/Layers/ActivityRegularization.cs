using System.Collections.Generic;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Regularizers;

namespace Tensorflow.Keras.Layers;

/// <summary>Passes its input on and adds l1·Σ|x| + l2·Σx², divided by the batch size, to the loss.</summary>
public sealed class ActivityRegularization : Layer
{
    private readonly double _l1;
    private readonly double _l2;

    /// <summary>A penalty on what flows through.</summary>
    /// <param name="l1">The factor of the sizes, not negative.</param>
    /// <param name="l2">The factor of the squares, not negative.</param>
    public ActivityRegularization(
        double l1 = 0.0, double l2 = 0.0, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype)
    {
        (_l1, _l2, SupportsMasking) = (l1, l2, true);
        ActivityRegularizer = new L1L2(l1, l2);
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config()
    {
        var config = new Dictionary<string, object?>(base.get_config()) { ["l1"] = _l1, ["l2"] = _l2 };
        config.Remove("activity_regularizer");
        return config;
    }

    internal static ActivityRegularization FromConfig(LayerReader c) =>
        new(c.Number("l1", 0), c.Number("l2", 0), c.Name, c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) => inputs;
}
