using System.Linq;
using System.Text.Json;
using NUnit.Framework;

namespace Tensorflow.Tests.Golden;

/// <summary>Static shapes from partly known inputs.</summary>
internal sealed class StaticShapeTests
{
    [Test]
    public void Static_shapes_are_TensorFlows()
    {
        var tally = new Tally("static_shapes");
        foreach (var json in Recorded.Cases("static_shapes"))
        {
            if (!json.TryGetProperty("nodes", out _))
            {
                tally.LeaveOutFor("(no nodes recorded)");
            }
            else if (json.TryGetProperty("code", out var code) && code.GetString()!.Contains("set_shape"))
            {
                tally.LeaveOutFor("(set_shape: see ShapeTests)");
            }
            else if (json.Id() is "tensordot" or "softmax_xent")
            {
                tally.LeaveOutFor("(the function sets a result's shape itself)");
            }
            else if (JsonNodes.Missing(json.Items("nodes")) is { Count: > 0 } missing)
            {
                tally.LeaveOut(json.Id(), missing);
            }
            else
            {
                tally.Run(json.Id(), () => RunCase(json));
            }
        }

        tally.Check(174);
    }

    private static void RunCase(JsonElement json)
    {
        var graph = JsonNodes.Build(json);
        GradientGraphTests.CompareShapes(graph, [.. json.Items("nodes")]);
        foreach (var (name, shape) in json.Items("out").Zip(json.Items("shapes")))
        {
            var tensor = graph.get_tensor_by_name(name.GetString()!);
            if (tensor.shape != JsonTensors.Shape(shape))
            {
                throw new Mismatch($"{tensor.name}: expected {JsonTensors.Shape(shape)}, received {tensor.shape}");
            }
        }
    }
}
