using System;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;

namespace Tensorflow.Keras.Tests.Golden;

/// <summary>How near a value must come to a recorded one (golden/keras/README.md, "Tolerance").</summary>
/// <param name="Relative">The share of max(|recorded|, Floor) that it may be off by.</param>
/// <param name="Floor">What stands for smaller values.</param>
internal sealed record Closeness(double Relative, double Floor)
{
    // beyond it all activations are at their limits
    private const double LargestInput = 16;

    public static readonly Closeness Call = new(2e-5, 1e-3);
    public static readonly Closeness Activation = new(2e-6, 1.0);

    // as the recorder's own check holds steps: a hundredth stands for smaller weights
    public static readonly Closeness Step = new(5e-6, 1e-2);
    public static readonly Closeness Exact = new(0, 0);

    /// <summary>Refuses a tensor that is not the recorded one.</summary>
    /// <param name="inputs">What it was computed of, if the bound grows with that.</param>
    public void Check(string what, Tensor actual, JsonElement recorded, double[]? inputs = null)
    {
        Assert.That(actual.dtype.as_numpy_name(), Is.EqualTo(recorded.Text("dtype")), $"{what}: dtype");
        Assert.That(
            actual.shape.dims, Is.EqualTo(JsonTensors.ShapeOf(recorded.GetProperty("shape")).dims), $"{what}: shape");
        var expected = recorded.GetProperty("data").EnumerateArray().Select(JsonTensors.Number).ToArray();
        Check(what, JsonTensors.Elements(actual), expected, recorded.Text("dtype"), inputs);
    }

    private void Check(string what, double[] actual, double[] expected, string dtype, double[]? inputs)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            var wanted = dtype switch
            {
                "float32" => (float)expected[i],
                "float16" => (double)(Half)expected[i],
                _ => expected[i],
            };
            var input = inputs is null || double.IsNaN(inputs[i]) ? 0 : Math.Min(Math.Abs(inputs[i]), LargestInput);
            var size = Math.Max(Math.Abs(wanted), input);
            var bound = Relative * Math.Max(size, Floor);
            var isNear = double.IsFinite(wanted)
                ? Math.Abs(actual[i] - wanted) <= bound
                : actual[i].Equals(wanted);
            Assert.That(isNear, Is.True, $"{what}[{i}]: expected {wanted:R}, received {actual[i]:R}");
        }
    }
}
