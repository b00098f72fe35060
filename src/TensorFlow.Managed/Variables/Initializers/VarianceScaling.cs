using System;
using Tensorflow.Ops.Random;

namespace Tensorflow;

/// <summary>Starts a kernel at random numbers whose variance is scale over its inputs or outputs.</summary>
/// <param name="scale">The variance of a unit's sum over one input, in units of the input's.</param>
/// <param name="mode">What divides it: "fan_in", "fan_out" or "fan_avg", the mean of both.</param>
/// <param name="distribution">"truncated_normal" ("normal" is the same), "untruncated_normal" or "uniform".</param>
/// <param name="seed">The op seed; null follows the graph's.</param>
public class VarianceScaling(
    double scale = 1.0, string mode = "fan_in", string distribution = "truncated_normal", long? seed = null)
    : VariableInitializer
{
    // The standard deviation of a normal cut off at two of its own.
    private const double TruncatedDeviation = 0.87962566103423978;

    private readonly double _scale = scale > 0
        ? scale
        : throw new ValueError($"Argument `scale` must be a positive float. Received: {scale}");

    private readonly string _mode = mode is "fan_in" or "fan_out" or "fan_avg"
        ? mode
        : throw new ValueError($"Argument `mode` should be one of ('fan_in', 'fan_out', 'fan_avg'). Received: {mode}");

    private readonly string _distribution =
        distribution is "normal" or "uniform" or "truncated_normal" or "untruncated_normal"
            ? distribution
            : throw new ValueError("Argument `distribution` should be one of ('normal', 'uniform', 'truncated_normal', "
                + $"'untruncated_normal'). Received: {distribution}");

    /// <inheritdoc/>
    public override Tensor Apply(Shape shape, TF_DataType dtype)
    {
        var (fanIn, fanOut) = Fans.Of(shape);
        var fan = _mode switch { "fan_in" => fanIn, "fan_out" => fanOut, _ => (fanIn + fanOut) / 2.0 };
        var variance = _scale / Math.Max(1.0, fan);
        switch (_distribution)
        {
            case "uniform":
                var limit = Math.Sqrt(3.0 * variance);
                return RandomValues.Uniform(shape, -limit, limit, dtype, seed);
            case "untruncated_normal":
                return RandomValues.Normal(shape, 0.0, Math.Sqrt(variance), dtype, seed);
            default:
                return RandomValues.Truncated(shape, 0.0, Math.Sqrt(variance) / TruncatedDeviation, dtype, seed);
        }
    }
}
