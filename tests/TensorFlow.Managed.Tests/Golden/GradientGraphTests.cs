using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Gradients;

namespace Tensorflow.Tests.Golden;

/// <summary>The nodes that tf.gradients adds, node for node.</summary>
internal sealed class GradientGraphTests
{
    [Test]
    public void Added_nodes_are_TensorFlows()
    {
        var tally = new Tally("gradient_graphs");
        foreach (var json in Recorded.Cases("gradient_graphs"))
        {
            if (JsonNodes.Missing(json.Items("forward").Concat(json.Items("added"))) is { Count: > 0 } missing)
            {
                tally.LeaveOut(json.Id(), missing);
            }
            else
            {
                tally.Run(json.Id(), () => RunCase(json));
            }
        }

        tally.Check(424);
    }

    private static void RunCase(JsonElement json)
    {
        var graph = JsonNodes.Build(json, "forward");
        foreach (var node in json.Items("forward"))
        {
            SetShapes(graph.get_operation_by_name(node[0].GetString()!), node);
        }

        var (before, grads) = (graph.version, json.Members("grads").ToList());
        using var _ = graph.as_default();
        var ys = json.Items("ys").Select(y => graph.get_tensor_by_name(y.GetString()!)).ToArray();
        var xs = grads.Select(g => graph.get_tensor_by_name(g.Name + ":0")).ToArray();
        var found = ReverseMode.Of(graph, ys, xs);
        Compare([.. graph.Operations.Skip(before)], [.. json.Items("added")]);
        for (var i = 0; i < grads.Count; i++)
        {
            CompareName(grads[i], found[i]);
        }
    }

    private static void CompareName(JsonProperty recorded, Tensor? found)
    {
        var name = recorded.Value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => recorded.Value.GetString(),
            _ => recorded.Value.GetRawText(),
        };
        if (found?.name != name)
        {
            throw new Mismatch(
                $"gradient by {recorded.Name}: expected {name ?? "none"}, received {found?.name ?? "none"}");
        }
    }

    internal static void Compare(Operation[] made, JsonElement[] recorded)
    {
        for (var i = 0; i < System.Math.Min(made.Length, recorded.Length); i++)
        {
            var (ours, theirs) = (JsonNodes.Describe(made[i]), JsonNodes.Describe(recorded[i]));
            if (ours != theirs)
            {
                throw new Mismatch($"node {i}:\n  expected {theirs}\n  received {ours}");
            }

            CompareShapes(made[i], recorded[i]);
        }

        if (made.Length != recorded.Length)
        {
            throw new Mismatch($"expected {recorded.Length} nodes, received {made.Length}: "
                + (made.Length > recorded.Length ? made[recorded.Length].name : recorded[made.Length][0].GetString()));
        }
    }

    internal static void CompareShapes(Graph graph, JsonElement[] recorded)
    {
        foreach (var node in recorded)
        {
            CompareShapes(graph.get_operation_by_name(node[0].GetString()!), node);
        }
    }

    // some calls know more of their result than its shape function does
    private static void SetShapes(Operation made, JsonElement recorded)
    {
        foreach (var (output, shape) in made.outputs.Zip(recorded[4].EnumerateArray()))
        {
            output.set_shape(JsonTensors.Shape(shape));
        }
    }

    private static void CompareShapes(Operation made, JsonElement recorded)
    {
        var shapes = recorded[4].EnumerateArray().Select(JsonTensors.Shape).ToArray();
        for (var i = 0; i < shapes.Length; i++)
        {
            if (made.outputs[i].shape != shapes[i])
            {
                throw new Mismatch($"{made.type} '{made.name}' output {i}: expected shape {shapes[i]}, "
                    + $"received {made.outputs[i].shape}");
            }
        }
    }
}
