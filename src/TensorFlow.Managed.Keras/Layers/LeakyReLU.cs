using System.Collections.Generic;
using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>x where positive, negative_slope·x elsewhere.</summary>
public sealed class LeakyReLU : Layer
{
    private readonly double _slope;

    /// <summary>A leaky rectifier.</summary>
    /// <param name="negative_slope">Not negative; 0.3 if not given, unlike the activation's 0.2.</param>
    /// <param name="alpha">The old name of the slope.</param>
    /// <exception cref="ValueError">The slope is negative, or given twice.</exception>
    public LeakyReLU(
        double? negative_slope = null, double? alpha = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype)
    {
        if (negative_slope is not null && alpha is not null)
        {
            throw new ValueError("Expected either `negative_slope` or its old name `alpha`. "
                + $"Received: negative_slope={ConfigText.Number(negative_slope)}, alpha={ConfigText.Number(alpha)}");
        }

        (_slope, SupportsMasking, Built) = (negative_slope ?? alpha ?? 0.3, true, true);
        if (!(_slope >= 0))
        {
            throw new ValueError("The negative_slope value of a Leaky ReLU layer cannot be None or negative value. "
                + $"Expected a float. Received: negative_slope={ConfigText.Number(_slope)}");
        }
    }

    internal override bool IsPlain => true;

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["negative_slope"] = _slope,
    };

    internal static LeakyReLU FromConfig(LayerReader c) => new(
        c.NumberOrNull("negative_slope"), c.NumberOrNull("alpha"), c.Name, c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        Rectifiers.LeakyRelu(inputs.Single, _slope);
}
