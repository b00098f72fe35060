using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Engine;

/// <summary>Makes models of what <see cref="ModelConfig"/> wrote.</summary>
internal static class ModelReader
{
    /// <summary>The model that JSON describes; its weights are new.</summary>
    /// <exception cref="ValueError">No JSON, or not of a model.</exception>
    public static Model FromJson(string json)
    {
        try
        {
            return Read(JsonDocument.Parse(json).RootElement) as Model
                ?? throw new ValueError("Expected the JSON of a model. Received: that of a layer.");
        }
        catch (JsonException error)
        {
            throw new ValueError($"Expected JSON as model.to_json() gives it. Received: {error.Message}");
        }
    }

    private static Layer Read(JsonElement written)
    {
        var config = Part(written, "config");
        return Part(written, "class_name").GetString() switch
        {
            "Sequential" => new Sequential(
                Part(config, "layers").EnumerateArray().Select(Read), Part(config, "name").GetString())
            { Trainable = Part(config, "trainable").GetBoolean() },
            "Functional" => ReadFunctional(config),
            _ => LayerTable.Deserialize((IReadOnlyDictionary<string, object?>)Plain(written)!),
        };
    }

    private static Functional ReadFunctional(JsonElement config)
    {
        var written = Part(config, "layers").EnumerateArray().ToList();
        var layers = written.ToDictionary(l => Part(l, "name").GetString()!, Read);
        var made = new Dictionary<(string Layer, int Call), Tensors>();
        foreach (var input in layers.Where(l => l.Value is InputLayer))
        {
            made[(input.Key, 0)] = ((InputLayer)input.Value).Symbol;
        }

        var waiting = written.SelectMany(l => Part(l, "inbound_nodes").EnumerateArray()
            .Select((call, i) => (Layer: Part(l, "name").GetString()!, Index: i, Call: call))).ToList();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(w => Inputs(w.Call).All(p => made.ContainsKey((p.Layer, p.Call)))).ToList();
            if (ready.Count == 0)
            {
                throw new ValueError("The layers of the model wait for each other. "
                    + $"Received: a cycle through '{waiting[0].Layer}'.");
            }

            foreach (var (layer, index, call) in ready)
            {
                made[(layer, index)] = layers[layer].Apply(Gather(call, made));
                waiting.Remove((layer, index, call));
            }
        }

        return new Functional(
            Ends(Part(config, "input_layers"), made), Ends(Part(config, "output_layers"), made),
            Part(config, "name").GetString()) { Trainable = Part(config, "trainable").GetBoolean() };
    }

    private static Tensors Gather(JsonElement call, Dictionary<(string Layer, int Call), Tensors> made)
    {
        var inputs = Inputs(call).Select(p => made[(p.Layer, p.Call)].At(p.Output)).ToArray();
        return Part(call, "args")[0].ValueKind == JsonValueKind.Array ? Tensors.Concat(inputs) : inputs[0];
    }

    private static IEnumerable<(string Layer, int Call, int Output)> Inputs(JsonElement call)
    {
        var argument = Part(call, "args")[0];
        var all = argument.ValueKind == JsonValueKind.Array ? argument.EnumerateArray().ToList() : [argument];
        return all.Select(a => Place(Part(Part(a, "config"), "keras_history")));
    }

    private static Tensors Ends(JsonElement places, Dictionary<(string Layer, int Call), Tensors> made)
    {
        var ends = places.EnumerateArray().Select(Place).Select(p => made[(p.Layer, p.Call)].At(p.Output)).ToArray();
        return ends.Length == 1 ? ends[0] : Tensors.Concat(ends);
    }

    private static (string Layer, int Call, int Output) Place(JsonElement place) =>
        (place[0].GetString()!, place[1].GetInt32(), place[2].GetInt32());

    private static JsonElement Part(JsonElement of, string name) => of.ValueKind == JsonValueKind.Object
        && of.TryGetProperty(name, out var part)
        ? part
        : throw new ValueError($"Expected '{name}' in the JSON of a model. Received: {of.ValueKind}.");

    private static object? Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? whole : json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(Plain).ToList(),
        _ => json.EnumerateObject().ToDictionary(p => p.Name, p => Plain(p.Value)),
    };
}
