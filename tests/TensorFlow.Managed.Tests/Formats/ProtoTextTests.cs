using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf;
using NUnit.Framework;
using Tensorflow.Formats;
using Tensorflow.Protos;

namespace Tensorflow.Tests.Formats;

internal sealed class ProtoTextTests
{
    [TestCase("plain.pbtxt", "plain.pb")]
    [TestCase("functions.pbtxt", "functions.pb")]
    public void A_graph_file_reads_as_its_binary_twin_and_prints_the_same_bytes(string text, string binary)
    {
        var graph = ProtoText.Parse<GraphDef>(Golden.Text($"graphs/{text}"));
        Assert.That(graph, Is.EqualTo(GraphDef.Parser.ParseFrom(Golden.Bytes($"graphs/{binary}"))));
        Assert.That(ProtoText.Write(graph), Is.EqualTo(Golden.Text($"graphs/{text}")));
    }

    [Test]
    public void A_meta_graph_file_reads_as_its_binary_twin_and_prints_the_same_bytes()
    {
        var meta = ProtoText.Parse<MetaGraphDef>(Golden.Text("graphs/plain.meta.pbtxt"));
        Assert.That(meta, Is.EqualTo(MetaGraphDef.Parser.ParseFrom(Golden.Bytes("graphs/plain.meta"))));
        Assert.That(ProtoText.Write(meta), Is.EqualTo(Golden.Text("graphs/plain.meta.pbtxt")));
    }

    [Test]
    public void A_frozen_graph_prints_the_same_bytes()
    {
        var text = Golden.Text("graphs/frozen_mixed.pbtxt");
        Assert.That(ProtoText.Write(ProtoText.Parse<GraphDef>(text)), Is.EqualTo(text));
    }

    // the C++ writer leaves map entries in hash order and prints 10000, so lines are compared as a bag
    [Test]
    public void A_saved_model_of_the_runtime_keeps_every_line()
    {
        var text = Golden.Text("graphs/builder_text/saved_model.pbtxt");
        var model = ProtoText.Parse<SavedModel>(text);
        var written = ProtoText.Write(model);
        Assert.That(written.Replace("10000.0\n", "10000\n").Split('\n').Order(), Is.EqualTo(text.Split('\n').Order()));
        Assert.That(ProtoText.Parse<SavedModel>(written), Is.EqualTo(model));
    }

    [Test]
    public void Every_recorded_message_equals_its_protobuf_json_and_has_no_unknown_field()
    {
        var files = 0;
        foreach (var item in Golden.Cases("graphs/graphs.json").Where(c => c.TryGetProperty("json", out _)))
        {
            var file = item.GetProperty("file").GetString()!;
            var json = item.GetProperty("json").GetRawText();
            IMessage read = item.GetProperty("message").GetString() == "GraphDef"
                ? GraphDefReader.ReadAny<GraphDef>(Golden.Bytes($"graphs/{file}"), file)
                : GraphDefReader.ReadAny<MetaGraphDef>(Golden.Bytes($"graphs/{file}"), file);
            var expected = JsonParser.Default.Parse(json, read.Descriptor);
            Assert.That(read, Is.EqualTo(expected), file);
            Assert.That(read.Descriptor.Parser.WithDiscardUnknownFields(true).ParseFrom(read.ToByteString()),
                Is.EqualTo(read), file);
            files++;
        }

        Assert.That(files, Is.EqualTo(8));
    }

    [TestCase("graphs/simple_save/saved_model.pb")]
    [TestCase("graphs/module/saved_model.pb")]
    public void Saved_models_survive_text(string file)
    {
        var model = SavedModel.Parser.ParseFrom(Golden.Bytes(file));
        var known = SavedModel.Parser.WithDiscardUnknownFields(true).ParseFrom(Golden.Bytes(file));
        Assert.That(known, Is.EqualTo(model));
        Assert.That(ProtoText.Parse<SavedModel>(ProtoText.Write(model)), Is.EqualTo(model));
    }

    [TestCase("name: 'n' op: \"N\" 'oO' \"p\"", "name: \"n\"\nop: \"NoOp\"\n")]
    [TestCase("# all\nname:\t\"n\"; input: [\"a\", 'b'] , input: 'c' # end",
        "name: \"n\"\ninput: \"a\"\ninput: \"b\"\ninput: \"c\"\n")]
    [TestCase("attr < key: 'a' value: { type: 1 } > attr: { value < b: True > }",
        "attr {\n  value {\n    b: true\n  }\n}\nattr {\n  key: \"a\"\n  value {\n    type: DT_FLOAT\n  }\n}\n")]
    [TestCase("attr { key: 'a' value { list { i: [0x1F, 017, -3] f: [1.5f, -inf, nan, 1e-5, 1e22, .5, 3] } } }",
        "attr {\n  key: \"a\"\n  value {\n    list {\n      i: 31\n      i: 15\n      i: -3\n      f: 1.5\n"
        + "      f: -inf\n      f: nan\n      f: 1e-05\n      f: 1e+22\n      f: 0.5\n      f: 3.0\n    }\n  }\n}\n")]
    [TestCase("attr { key: 'a' value { s: '\\001\\x7f\\n\\\\\\'\\\"\\u00e9\\7q' } } ",
        "attr {\n  key: \"a\"\n  value {\n    s: \"\\001\\177\\n\\\\\\'\\\"\\303\\251\\007q\"\n  }\n}\n")]
    [TestCase("attr { key: 'b' } attr { key: 'a' value {} }",
        "attr {\n  key: \"a\"\n  value {\n  }\n}\nattr {\n  key: \"b\"\n  value {\n  }\n}\n")]
    [TestCase("attr { key: 'e' value { type: 77 } }", "attr {\n  key: \"e\"\n  value {\n    type: 77\n  }\n}\n")]
    public void Reads_every_spelling(string text, string printed) =>
        Assert.That(ProtoText.Write(ProtoText.Parse<NodeDef>(text)), Is.EqualTo(printed));

    [TestCase("name: 'a'\n  colour: 3", "line 2, column 3: message tensorflow.NodeDef has no field 'colour'")]
    [TestCase("name: 'a' name: 'b'", "line 1, column 11: field 'name' is set already")]
    [TestCase("attr { key: 'a' value { i: 1 b: true } }",
        "column 30: field 'b' is set already, or another of its oneof")]
    [TestCase("name: 3", "line 1, column 7: expected a quoted string. Received: '3'")]
    [TestCase("name 'a'", "line 1, column 6: expected ':'")]
    [TestCase("name: 'a\n'", "line 1, column 7: the quoted string has no end")]
    [TestCase("name: '\\400'", "escape")]
    [TestCase("name: '\\q'", "line 1, column 8: unknown escape")]
    [TestCase("name: '\\377'", "valid UTF-8")]
    [TestCase("attr {", "line 1, column 7: expected a name. Received: the end")]
    [TestCase("experimental_debug_info {", "expected '}'")]
    [TestCase("attr { key: 'a' value { i: 9223372036854775808 } }", "is no value of int64 'i'")]
    [TestCase("attr { key: 'a' value { type: DT_NONE } }", "'DT_NONE' is no value of DataType 'type'")]
    [TestCase("attr { key: 'a' value { f: 1.2.3 } }", "is no value of float 'f'")]
    [TestCase("}", "expected a name")]
    [TestCase("[type.googleapis.com/x.Y] { }", "expected a name")]
    public void An_error_says_line_and_column(string text, string message) =>
        Assert.That(() => ProtoText.Parse<NodeDef>(text), Throws.TypeOf<ValueError>().With.Message.Contains(message));

    [Test]
    public void Deep_nesting_is_refused_without_a_stack_overflow()
    {
        var text = string.Concat(Enumerable.Repeat("args { ", 1_000_000));
        Assert.That(() => ProtoText.Parse<FullTypeDef>(text), Throws.TypeOf<ValueError>().With.Message.Contains("100"));
    }

    [Test]
    public void A_file_cut_anywhere_is_read_or_refused()
    {
        var text = Golden.Text("graphs/functions.pbtxt");
        for (var length = 0; length < text.Length; length += 23)
        {
            Assert.That(Try(text[..length]), Is.True);
        }
    }

    [Test]
    public void A_file_with_any_character_changed_is_read_or_refused()
    {
        var text = Golden.Text("graphs/frozen_mixed.pbtxt").ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            var kept = text[i];
            foreach (var other in "{\"\\:-\0\ud800")
            {
                text[i] = other;
                Assert.That(Try(new string(text)), Is.True);
            }

            text[i] = kept;
        }
    }

    [Test]
    public void Any_bytes_and_numbers_survive()
    {
        var property = Prop.ForAll<byte[], double, float>((bytes, d, f) =>
        {
            var proto = new TensorProto { TensorContent = ByteString.CopyFrom(bytes), Dtype = DataType.DtFloat };
            proto.DoubleVal.Add(d);
            proto.FloatVal.Add(f);
            var back = ProtoText.Parse<TensorProto>(ProtoText.Write(proto));
            return back.TensorContent == proto.TensorContent && back.DoubleVal[0].Equals(d)
                && back.FloatVal[0].Equals(f);
        });
        Check.One(Config.QuickThrowOnFailure, property);
    }

    [Test]
    public void Nullable_wrappers_are_messages()
    {
        var node = new TrackableObjectGraph.Types.TrackableObject { HasCheckpointValues = false };
        Assert.That(ProtoText.Write(node), Is.EqualTo("has_checkpoint_values {\n}\n"));
        node.HasCheckpointValues = true;
        Assert.That(ProtoText.Write(node), Is.EqualTo("has_checkpoint_values {\n  value: true\n}\n"));
        var read = ProtoText.Parse<TrackableObjectGraph.Types.TrackableObject>(ProtoText.Write(node));
        Assert.That(read, Is.EqualTo(node));
    }

    private static bool Try(string text)
    {
        try
        {
            ProtoText.Parse<GraphDef>(text);
            return true;
        }
        catch (ValueError e)
        {
            return e.Message.StartsWith("line ", StringComparison.Ordinal) && e.Message.Length < 500;
        }
    }
}
