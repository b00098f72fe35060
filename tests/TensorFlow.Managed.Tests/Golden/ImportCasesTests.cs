using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Google.Protobuf;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Flow;
using Tensorflow.Ops.Math;
using Tensorflow.Protos;

namespace Tensorflow.Tests.Golden;

/// <summary>import_graph_def case by case, each in a fresh graph (golden/files/graphs/import_cases.json).</summary>
internal sealed class ImportCasesTests
{
    private static readonly Dictionary<string, Func<Graph, GraphDef, object?>> Translated = new()
    {
        ["default name"] = (g, gd) => All(g, gd, null),
        ["name=''"] = (g, gd) => All(g, gd, ""),
        ["twice under the default name"] = (g, gd) => Names(g, gd, null, null),
        ["twice with name=''"] = (g, gd) =>
        {
            Names(g, gd, "", "");
            return g.Operations.Select(o => new object[] { o.name, o.inputs.Select(i => i.name) });
        },
        ["inside a name scope"] = (g, gd) => InScope(g, gd, "in"),
        ["inside a name scope with name=''"] = (g, gd) => InScope(g, gd, ""),
        ["return_elements"] = (g, gd) => g.ImportGraphDef(gd, null, ["a:0", "s/c", "two:1"])!
            .Select(e => e is Tensor t ? t.name : ((Operation)e).name),
        ["return_elements, absent"] = (g, gd) => g.ImportGraphDef(gd, null, ["zz"]),
        ["return_elements, absent output"] = (g, gd) => g.ImportGraphDef(gd, null, ["a:1"]),
        ["input_map"] = (g, gd) => Mapped(g, gd, "b:0", Const.Of(TensorData.Scalar(9f), "n")),
        ["input_map by op name"] = (g, gd) =>
        {
            Mapped(g, gd, "b", Const.Of(TensorData.Scalar(9f), "n"));
            return g.get_operation_by_name("i/s/c").inputs[1].name;
        },
        ["input_map, unused key"] = (g, gd) => Mapped(g, gd, "zz:0", Const.Of(TensorData.Scalar(9f), "n")),
        ["input_map, another dtype"] = (g, gd) => Mapped(g, gd, "b:0", Const.Of(TensorData.Scalar(9), "n")),
        ["under a device"] = (g, gd) =>
        {
            using var _ = g.device("/cpu:1");
            g.ImportGraphDef(gd, name: "i");
            return g.Operations.Select(o => new object[] { o.name, o.device });
        },
        ["under control_dependencies"] = (g, gd) =>
        {
            using var _ = g.control_dependencies((Operation)NoOp.Of("n"));
            return All(g, gd, "i");
        },
        ["unknown op"] = Changed(gd => gd.Node[0].Op = "NoSuchOp"),
        ["missing input"] = Changed(gd => gd.Node[2].Input[0] = "absent"),
        ["duplicate node"] = Changed(gd => gd.Node.Add(gd.Node[0].Clone())),
        ["cycle"] = Changed(gd => (gd.Node[2].Input[0], gd.Node[3].Input[0]) = ("s/d", "s/c")),
        ["nodes in reverse order"] = Changed(gd =>
        {
            var nodes = gd.Node.Reverse().ToArray();
            gd.Node.Clear();
            gd.Node.AddRange(nodes);
        }),
        ["wrong number of inputs"] = Changed(gd => gd.Node[2].Input.Add("a")),
        ["wrong input type"] = Changed(gd =>
        {
            gd.Node[0].Attr["dtype"].Type = DataType.DtInt32;
            gd.Node[0].Attr["value"].Tensor = Tensorflow.Formats.TensorProtos.Write(TensorData.Scalar(1));
        }),
        ["missing attr without default"] = Changed(gd => gd.Node[0].Attr.Remove("dtype")),
        ["extra attr unknown to the op"] = Changed(gd => gd.Node[0].Attr["surplus"] = new() { I = 1 }),
        ["extra attr with underscore"] = (g, gd) =>
        {
            gd.Node[0].Attr["_mine"] = new() { I = 5 };
            g.ImportGraphDef(gd, name: "");
            return g.get_operation_by_name("a").Attrs.Int("_mine");
        },
        ["future producer"] = (g, gd) =>
        {
            gd.Versions.Producer = 99999;
            g.ImportGraphDef(gd, name: "");
            return g.Operations.Count;
        },
        ["future min_consumer"] = Changed(gd => gd.Versions.MinConsumer = 99999),
        ["bad node name"] = Changed(gd => gd.Node[0].Name = "a b"),
        ["name with a trailing slash"] = (g, gd) => Names(g, gd, "i/"),
        ["name that is taken"] = (g, gd) =>
        {
            Const.Of(TensorData.Scalar(1), "i");
            return Names(g, gd, "i");
        },
        ["colocation is renamed"] = (g, gd) =>
        {
            gd.Node[1].Attr["_class"] = new() { List = new() { S = { ByteString.CopyFromUtf8("loc:@a") } } };
            g.ImportGraphDef(gd, name: "i");
            return g.get_operation_by_name("i/b").Attrs.Strs("_class");
        },
        ["get_operation_by_name, tensor name"] = (g, gd) => Imported(g, gd).get_operation_by_name("a:0"),
        ["get_tensor_by_name, op name"] = (g, gd) => Imported(g, gd).get_tensor_by_name("a"),
        ["get_tensor_by_name, absent output"] = (g, gd) => Imported(g, gd).get_tensor_by_name("a:3"),
        ["get_tensor_by_name, absent op"] = (g, gd) => Imported(g, gd).get_tensor_by_name("zz:0"),
        ["finalized graph"] = (g, gd) =>
        {
            g.finalize();
            return Imported(g, gd);
        },
    };

    // Messages of which only the class is kept: they quote the C++ form of an op's registration.
    private static readonly HashSet<string> OwnWords =
    [
        "unknown op", "wrong number of inputs", "missing attr without default",
    ];

    [Test]
    public void Imports_come_out_as_recorded()
    {
        var tally = new Tally("import_cases");
        foreach (var json in Formats.Golden.Cases("graphs/import_cases.json"))
        {
            var name = json.GetProperty("name").GetString()!;
            if (Translated.TryGetValue(name, out var run))
            {
                tally.Run(name, () => RunCase(json, name, run));
            }
            else
            {
                tally.LeaveOutFor(name.Contains("meta") || name.Contains("export") ? "(MetaGraphDef)"
                    : name.Contains("as_graph_element") ? "(as_graph_element)"
                    : name.Contains("control input") ? "(does not compile: an operation is no tensor)"
                    : "(graph_util)");
            }
        }

        tally.Check(36);
    }

    private static void RunCase(JsonElement json, string name, Func<Graph, GraphDef, object?> run)
    {
        var gd = Made();
        using var graph = new Graph().as_default();
        if (json.TryGetProperty("error", out var error))
        {
            CheckError(json, name, error.GetString()!, () => run(graph, gd));
            var imports = name.StartsWith("get_") || name.StartsWith("return_");
            Assert.That(
                graph.Operations.Count(o => o.name != "n"),
                Is.EqualTo(imports ? 8 : 0),
                "a failed import leaves nothing");
            return;
        }

        var result = JsonSerializer.Serialize(run(graph, gd));
        if (json.TryGetProperty("result", out var expected) && JsonSerializer.Serialize(expected) != result)
        {
            throw new Mismatch($"\n  expected {JsonSerializer.Serialize(expected)}\n  received {result}");
        }
    }

    private static void CheckError(JsonElement json, string name, string type, Action run)
    {
        var message = OwnWords.Contains(name) ? "" : json.GetProperty("message").GetString()!;
        message = message.Replace(".  Please upgrade TensorFlow.", "");
        try
        {
            run();
        }
        catch (Exception e) when (e.GetType().Name == type
            && e.Message.Contains(message) && e.Message.Contains("Received"))
        {
            return;
        }

        throw new Mismatch("nothing was thrown");
    }

    private static GraphDef Made()
    {
        using var made = new Graph().as_default();
        var a = Const.Of(TensorData.Scalar(1f), "a");
        var b = Placeholder.Of(TF_DataType.TF_FLOAT, Shape.Scalar, "b");
        Tensor c;
        using (made.Target.NameScope("s"))
        {
            c = AddV2.Of(a, b, "c");
            using (made.control_dependencies((Operation)c.Producer!))
            {
                Identity.Of(b, "d");
            }
        }

        using (made.device("/cpu:0"))
        {
            Identity.Of(c, "e");
        }

        var vector = Const.Of(TensorData.From<float>([1f, 2f], new Shape(2)));
        using (made.Target.NameScope("two"))
        {
            Const.Of(TensorData.Scalar(0), "split_dim");
        }

        Split.Of(vector, 2, made.get_tensor_by_name("two/split_dim:0"), "two/");
        return made.as_graph_def();
    }

    private static Graph Imported(Graph graph, GraphDef def)
    {
        graph.ImportGraphDef(def, name: "");
        return graph;
    }

    private static IEnumerable<object> All(Graph graph, GraphDef def, string? name)
    {
        graph.ImportGraphDef(def, name: name);
        return graph.Operations.Select(o => new object[]
        {
            o.name, o.type, o.inputs.Select(i => i.name), o.control_inputs.Select(c => c.name), o.device,
        });
    }

    private static IEnumerable<string> Names(Graph graph, GraphDef def, params string?[] scopes)
    {
        foreach (var scope in scopes)
        {
            graph.ImportGraphDef(def, name: scope);
        }

        return graph.Operations.Select(o => o.name);
    }

    private static IEnumerable<string> InScope(Graph graph, GraphDef def, string name)
    {
        using var _ = graph.Target.NameScope("outer");
        return Names(graph, def, name).ToArray();
    }

    private static IEnumerable<object> Mapped(Graph graph, GraphDef def, string key, Tensor tensor)
    {
        graph.ImportGraphDef(def, new Dictionary<string, Tensor> { [key] = tensor }, name: "i");
        return graph.Operations.Select(o => new object[]
        {
            o.name, o.type, o.inputs.Select(i => i.name), o.control_inputs.Select(c => c.name), o.device,
        });
    }

    private static Func<Graph, GraphDef, object?> Changed(Action<GraphDef> change) => (graph, def) =>
    {
        change(def);
        return Names(graph, def, "");
    };
}
