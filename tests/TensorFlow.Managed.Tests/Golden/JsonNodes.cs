using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Tensorflow.Formats;
using Tensorflow.Graphs;
using Tensorflow.Ops;
using Tensorflow.Protos;

namespace Tensorflow.Tests.Golden;

/// <summary>Recorded nodes: [name, op, inputs, attrs] or, in graph files, with the outputs' shapes.</summary>
internal static class JsonNodes
{
    private static readonly HashSet<string> Known = [.. OpTable.All.Select(o => o.Def.Name)];

    public static string Type(JsonElement node) => node[1].GetString()!;

    /// <summary>The op types of some nodes that this runtime lacks.</summary>
    public static List<string> Missing(IEnumerable<JsonElement> nodes) =>
        [.. nodes.Select(Type).Where(t => !Known.Contains(t)).Distinct()];

    public static NodeSpec Read(JsonElement node)
    {
        var def = OpTable.Find(Type(node)).Def;
        var attrs = new Attrs();
        foreach (var attr in node[3].EnumerateObject().Where(a => a.Name != "device"))
        {
            var kind = def.Attrs.FirstOrDefault(a => a.Name == attr.Name)?.Kind ?? Guess(attr.Value);
            attrs[attr.Name] = Attr(attr.Value, kind);
        }

        var inputs = node[2].EnumerateArray().Select(i => i.GetString()!);
        var device = node[3].TryGetProperty("device", out var place) ? place.GetString()! : "";
        return NodeSpec.Of(node[0].GetString()!, Type(node), inputs, device, attrs);
    }

    /// <summary>A placeholder for an input that is recorded as a tensor or as [dtype, shape].</summary>
    public static NodeSpec Placeholder(JsonProperty input)
    {
        var isPair = input.Value.ValueKind == JsonValueKind.Array;
        var dtype = isPair ? input.Value[0] : input.Value.GetProperty("dtype");
        var shape = isPair ? input.Value[1] : input.Value.GetProperty("shape");
        return new(input.Name, "Placeholder", [], [], "", new Attrs
        {
            ["dtype"] = DataTypes.Parse(dtype.GetString()!),
            ["shape"] = JsonTensors.Shape(shape),
        });
    }

    /// <summary>A graph of the inputs and nodes of a case.</summary>
    public static Graph Build(JsonElement json, string nodes = "nodes")
    {
        var graph = new Graph();
        GraphConstructor.Add(graph, [.. json.Members("inputs").Select(Placeholder), .. json.Items(nodes).Select(Read)]);
        foreach (var name in graph.Operations.Select(o => o.name))
        {
            // whoever built the graph opened the scopes that its names show
            for (var slash = name.IndexOf('/'); slash > 0; slash = name.IndexOf('/', slash + 1))
            {
                graph.Names.MarkUsed(name[..slash]);
            }
        }

        return graph;
    }

    /// <summary>A recorded node with all its attributes as one comparable line.</summary>
    public static string Describe(JsonElement node)
    {
        var spec = Read(node);
        var def = new NodeDef { Name = spec.Name, Op = spec.Op, Device = spec.Device };
        var inputs = node[2].EnumerateArray().Select(i => i.GetString()!).ToLookup(i => i.StartsWith('^'));
        def.Input.AddRange(inputs[false].Concat(inputs[true].Order(System.StringComparer.Ordinal)));
        foreach (var (name, value) in NodeChecks.Complete(OpTable.Find(spec.Op), spec, spec.Name))
        {
            def.Attr[name] = AttrProtos.Write(value);
        }

        return Line(def);
    }

    /// <summary>The same line of an operation.</summary>
    public static string Describe(Operation operation) => Line(GraphDefExport.Node(operation, addShapes: false));

    public static string Line(NodeDef def)
    {
        def.Attr.Remove("_has_manual_control_dependencies");
        return NodeJson.Line(def) + def.Device;
    }

    private static AttrValue Attr(JsonElement json, string kind) => kind switch
    {
        "int" => (long)JsonTensors.Whole(json),
        "float" => (float)JsonTensors.Number(json),
        "bool" => json.GetBoolean(),
        "string" => Encoding.Latin1.GetString(JsonTensors.Bytes(json)),
        "type" => DataTypes.Parse(json.GetString()!),
        "shape" => JsonTensors.Shape(json),
        "tensor" => JsonTensors.Read(json),
        "func" => new AttrValue.Func(json.GetProperty("func").GetString()!),
        _ => new AttrValue.List([.. json.EnumerateArray().Select(i => Attr(i, kind[5..^1]))]),
    };

    private static string Guess(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => "int",
        JsonValueKind.True or JsonValueKind.False => "bool",
        JsonValueKind.Array => json.GetArrayLength() == 0 ? "list(int)" : $"list({Guess(json[0])})",
        _ => json.TryGetProperty("func", out _) ? "func" : "tensor",
    };
}
