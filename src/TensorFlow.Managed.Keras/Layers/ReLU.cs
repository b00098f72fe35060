using System.Collections.Generic;
using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>x above the threshold, cut off at max_value; below it negative_slope·(x − threshold).</summary>
public sealed class ReLU : Layer
{
    private readonly double? _max;
    private readonly double _slope;
    private readonly double _threshold;

    /// <summary>A rectifier.</summary>
    /// <param name="max_value">The highest output, not negative; null: none.</param>
    /// <param name="negative_slope">Not negative.</param>
    /// <param name="threshold">Not negative; x equal to it counts as below.</param>
    /// <exception cref="ValueError">A value is negative.</exception>
    public ReLU(
        double? max_value = null, double negative_slope = 0.0, double threshold = 0.0, string? name = null,
        bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype)
    {
        if (max_value < 0)
        {
            throw new ValueError("max_value of a ReLU layer cannot be a negative value. "
                + $"Received: max_value={ConfigText.Number(max_value.Value)}");
        }

        if (!(negative_slope >= 0))
        {
            throw new ValueError("negative_slope of a ReLU layer cannot be a negative value. "
                + $"Received: negative_slope={ConfigText.Number(negative_slope)}");
        }

        if (!(threshold >= 0))
        {
            throw new ValueError("threshold of a ReLU layer cannot be a negative value. "
                + $"Received: threshold={ConfigText.Number(threshold)}");
        }

        (_max, _slope, _threshold, SupportsMasking, Built) =
            (max_value, negative_slope, threshold, true, true);
    }

    internal override bool IsPlain => true;

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["max_value"] = _max,
        ["negative_slope"] = _slope,
        ["threshold"] = _threshold,
    };

    internal static ReLU FromConfig(LayerReader c) => new(
        c.NumberOrNull("max_value"), c.Number("negative_slope", 0), c.Number("threshold", 0), c.Name, c.Trainable,
        c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        Rectifiers.Relu(inputs.Single, _slope, _max, _threshold);
}
