using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Initializers;

/// <summary>Random numbers whose variance is scale over the inputs or outputs of a unit.</summary>
/// <param name="scale">The variance of a unit's sum over one input, in units of the input's.</param>
/// <param name="mode">What divides it: "fan_in", "fan_out" or "fan_avg", the mean of both.</param>
/// <param name="distribution">"truncated_normal", "untruncated_normal" or "uniform".</param>
/// <param name="seed">Decides them; null: drawn from Python's random now.</param>
/// <exception cref="ValueError">The scale is not positive, or there is no such mode or distribution.</exception>
public class VarianceScaling(
    double scale = 1.0, string mode = "fan_in", string distribution = "truncated_normal", long? seed = null)
    : RandomInitializer(seed)
{
    // the standard deviation of a normal cut off at two of its own
    private const double TruncatedDeviation = 0.87962566103423978;

    private readonly double _scale = scale > 0
        ? scale
        : throw new ValueError(
            $"Argument `scale` must be positive float. Received: scale={ConfigText.Number(scale)}");

    private readonly string _mode = mode is "fan_in" or "fan_out" or "fan_avg" ? mode : throw new ValueError(
        $"Invalid `mode` argument: {mode}. Please use one of ('fan_in', 'fan_out', 'fan_avg'). Received: mode={mode}");

    private readonly string _distribution =
        distribution is "uniform" or "truncated_normal" or "untruncated_normal" ? distribution : throw new ValueError(
            $"Invalid `distribution` argument: {distribution}. Please use one of ('uniform', 'truncated_normal', "
            + $"'untruncated_normal'). Received: distribution={distribution}");

    /// <inheritdoc/>
    public override Tensor Apply(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT)
    {
        var (fanIn, fanOut) = Fans(shape);
        var fan = _mode switch { "fan_in" => fanIn, "fan_out" => fanOut, _ => (fanIn + fanOut) / 2.0 };
        var variance = _scale / Math.Max(1.0, fan);
        return _distribution switch
        {
            "uniform" => Draws.Uniform(shape, -Math.Sqrt(3.0 * variance), Math.Sqrt(3.0 * variance), dtype, this.seed),
            "untruncated_normal" => Draws.Normal(shape, 0.0, Math.Sqrt(variance), dtype, this.seed),
            _ => Draws.TruncatedNormal(shape, 0.0, Math.Sqrt(variance) / TruncatedDeviation, dtype, this.seed),
        };
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => WithAxes(new(base.get_config())
    {
        ["scale"] = _scale,
        ["mode"] = _mode,
        ["distribution"] = _distribution,
    });

    /// <summary>The settings of a class that fixes scale, mode and distribution.</summary>
    private protected Dictionary<string, object?> SeedConfig() => WithAxes(base.get_config());

    private static Dictionary<string, object?> WithAxes(Dictionary<string, object?> config)
    {
        (config["input_axes"], config["output_axes"]) = (null, null);
        return config;
    }

    // 2-D (in, out); 1-D both n; k-D the product of the leading sizes times the last two
    private static (double In, double Out) Fans(Shape shape)
    {
        var dims = shape.dims;
        if (dims.Length < 2)
        {
            return dims.Length == 0 ? (1, 1) : (dims[0], dims[0]);
        }

        var field = dims[..^2].Aggregate(1.0, (product, d) => product * d);
        return (field * dims[^2], field * dims[^1]);
    }
}
