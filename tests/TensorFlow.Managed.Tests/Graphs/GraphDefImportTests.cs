using System;
using System.Linq;
using Google.Protobuf;
using NUnit.Framework;
using Tensorflow.Formats;
using Tensorflow.Protos;
using Tensorflow.Tests.Golden;

namespace Tensorflow.Tests.Graphs;

/// <summary>Files that are not honest: refused by name, before memory is taken, without a trace.</summary>
internal sealed class GraphDefImportTests
{
    [TestCase(100_000)]
    public void A_deep_chain_does_not_overflow_the_stack(int depth)
    {
        var def = new GraphDef();
        def.Node.Add(Node("n0", "Const"));
        def.Node[0].Attr["value"] = new() { Tensor = TensorProtos.Write(TensorData.From<int>([2, 3], new Shape(2))) };
        def.Node[0].Attr["dtype"] = new() { Type = DataType.DtInt32 };
        for (var i = 1; i <= depth; i++)
        {
            var node = Node($"n{i}", "Identity", $"n{i - 1}");
            node.Attr["T"] = new() { Type = DataType.DtInt32 };
            def.Node.Add(node);
        }

        // the shape function of Reshape asks for the value at the chain's end
        var reshape = Node("reshape", "Reshape", "x", $"n{depth}");
        reshape.Attr["T"] = new() { Type = DataType.DtFloat };
        def.Node.Add(reshape);
        def.Node.Add(Float("x"));
        using var graph = new Graph();
        graph.Import(def.ToByteArray());
        Assert.That(graph.get_tensor_by_name("reshape:0").shape.ndim, Is.EqualTo(2));
        Assert.That(graph.ToGraphDefBytes(), Has.Length.GreaterThan(depth));
    }

    [Test]
    public void Doubling_many_times_takes_no_exponential_time()
    {
        var def = new GraphDef();
        var start = Float("n0");
        start.Attr["dtype"] = new() { Type = DataType.DtInt32 };
        start.Attr["shape"] = new() { Shape = ShapeProtos.Write(new Shape(2)) };
        def.Node.Add(start);
        for (var i = 1; i <= 64; i++)
        {
            var node = Node($"n{i}", "AddV2", $"n{i - 1}", $"n{i - 1}");
            node.Attr["T"] = new() { Type = DataType.DtInt32 };
            def.Node.Add(node);
        }

        var reshape = Node("reshape", "Reshape", "x", "n64");
        reshape.Attr["T"] = new() { Type = DataType.DtFloat };
        def.Node.Add(reshape);
        def.Node.Add(Float("x"));
        using var graph = new Graph();
        graph.Import(def.ToByteArray());
        Assert.That(graph.get_tensor_by_name("reshape:0").shape.ndim, Is.EqualTo(2));
    }

    [Test]
    public void A_tensor_of_2_to_the_62_elements_is_refused()
    {
        var node = Node("huge", "Const");
        node.Attr["dtype"] = new() { Type = DataType.DtFloat };
        node.Attr["value"] = new()
        {
            Tensor = new()
            {
                Dtype = DataType.DtFloat,
                TensorShape = ShapeProtos.Write(new Shape(1L << 31, 1L << 31)),
                FloatVal = { 1f },
            },
        };
        Refused<ValueError>(node, "huge", "Received");
    }

    [Test]
    public void A_node_with_two_billion_outputs_is_refused()
    {
        var node = Node("many", "Unpack", "x");
        node.Attr["num"] = new() { I = int.MaxValue };
        node.Attr["T"] = new() { Type = DataType.DtFloat };
        Refused<ValueError>(node, "many", "Received: 2147483647");
    }

    [Test]
    public void An_output_that_is_not_there_is_named()
    {
        var node = Node("y", "Identity", "x:3");
        node.Attr["T"] = new() { Type = DataType.DtFloat };
        Refused<ValueError>(node, "Node 'y': Connecting to invalid output 3 of source node x which has 1 outputs",
            "Received: 'x:3'");
    }

    [Test]
    public void An_attribute_of_another_kind_is_named()
    {
        var node = Node("y", "Identity", "x");
        node.Attr["T"] = new() { I = 1 };
        Refused<ValueError>(node, "AttrValue had value with type 'int' when 'type' expected for attr 'T'", "node y");
    }

    [Test]
    public void An_element_type_that_is_none_is_refused()
    {
        var node = Node("y", "Placeholder");
        node.Attr["dtype"] = new() { Type = (DataType)9999 };
        Refused<ValueError>(node, "dtype", "node y");
    }

    [Test]
    public void A_control_input_before_data_is_refused()
    {
        var node = Node("y", "Identity", "^x", "x");
        node.Attr["T"] = new() { Type = DataType.DtFloat };
        Refused<ValueError>(node, "Node 'y': Control dependencies must come after regular dependencies");
    }

    [Test]
    public void A_shape_that_contradicts_itself_is_refused_by_the_nodes_name()
    {
        var node = Node("y", "Reshape", "x", "s");
        node.Attr["T"] = new() { Type = DataType.DtFloat };
        var sizes = Node("s", "Const");
        sizes.Attr["dtype"] = new() { Type = DataType.DtInt32 };
        sizes.Attr["value"] = new() { Tensor = TensorProtos.Write(TensorData.From<int>([-7], new Shape(1))) };
        var def = new GraphDef();
        def.Node.AddRange([sizes, Float("x"), node]);
        var graph = new Graph();
        Assert.That(() => graph.Import(def.ToByteArray()), Throws.TypeOf<ValueError>().With.Message.Contains("'y'")
            .Or.Message.Contains("node y"));
        Assert.That(graph.Operations, Is.Empty);
    }

    [TestCase("gans/pattern_1010.graph.pb")]
    public void A_file_with_any_bit_flipped_is_imported_or_refused(string file)
    {
        var bytes = Recorded.Bytes(file);
        var random = new System.Random(5);
        var refused = 0;
        for (var n = 0; n < 3000; n++)
        {
            var (at, bit) = (random.Next(bytes.Length), (byte)(1 << random.Next(8)));
            bytes[at] ^= bit;
            try
            {
                new Graph().Import(bytes);
            }
            catch (Exception e) when (e is ValueError or DataLossError or NotFoundError)
            {
                refused++;
            }
            catch (Exception e)
            {
                Assert.Fail($"byte {at}, bit {bit}: {e}");
            }

            bytes[at] ^= bit;
        }

        Assert.That(refused, Is.InRange(1, 2999));
    }

    [Test]
    public void A_file_that_is_cut_off_is_imported_in_part_or_refused()
    {
        var bytes = Recorded.Bytes("gans/pattern_1010.graph.pb");
        foreach (var length in Enumerable.Range(1, 200).Select(i => bytes.Length * i / 201))
        {
            try
            {
                new Graph().Import(bytes[..length]);
            }
            catch (DataLossError e)
            {
                Assert.That(e.Message, Does.Contain("offset"));
            }
        }
    }

    private static void Refused<T>(NodeDef node, params string[] phrases)
        where T : Exception
    {
        var def = new GraphDef();
        def.Node.AddRange([Float("x"), node]);
        var graph = new Graph();
        var error = Assert.Throws<T>(() => graph.Import(def.ToByteArray()))!;
        foreach (var phrase in phrases)
        {
            Assert.That(error.Message, Does.Contain(phrase));
        }

        Assert.That(graph.Operations, Is.Empty);
    }

    private static NodeDef Float(string name)
    {
        var node = Node(name, "Placeholder");
        node.Attr["dtype"] = new() { Type = DataType.DtFloat };
        return node;
    }

    private static NodeDef Node(string name, string op, params string[] inputs)
    {
        var node = new NodeDef { Name = name, Op = op };
        node.Input.AddRange(inputs);
        return node;
    }
}
