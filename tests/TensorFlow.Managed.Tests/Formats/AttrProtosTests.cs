using System.Linq;
using NUnit.Framework;
using Tensorflow.Formats;
using Tensorflow.Protos;
using AttrProto = Tensorflow.Protos.AttrValue;

namespace Tensorflow.Tests.Formats;

internal sealed class AttrProtosTests
{
    // plain.pb has an attribute of every kind; functions.pb has calls of functions
    [TestCase("plain.pb")]
    [TestCase("functions.pb")]
    public void Every_attribute_comes_back_as_it_was(string file)
    {
        var graph = GraphDefReader.Read(Golden.Bytes($"graphs/{file}"), file);
        var nodes = graph.Node.Concat(graph.Library?.Function.SelectMany(f => f.NodeDef) ?? []).ToArray();
        Assert.That(nodes, Is.Not.Empty);
        foreach (var node in nodes)
        {
            foreach (var (name, proto) in node.Attr.Where(a => a.Value.ValueCase != AttrProto.ValueOneofCase.Tensor))
            {
                var back = AttrProtos.Write(AttrProtos.Read(proto, node.Name, name));
                Assert.That(back, Is.EqualTo(proto), $"{node.Name}: {name}");
                Assert.That(
                    AttrProtos.Read(back, node.Name, name), Is.EqualTo(AttrProtos.Read(proto, node.Name, name)));
            }
        }
    }

    [Test]
    public void Functions_and_placeholders_are_shown()
    {
        var node = new NodeDef { Name = "call", Op = "Call" };
        node.Attr["f"] = new() { Func = new() { Name = "g", Attr = { ["T"] = new() { Type = DataType.DtFloat } } } };
        node.Attr["U"] = new() { Placeholder = "T" };
        Assert.That(NodeJson.Line(node), Does.EndWith(
            """ "attrs":{"U":{"placeholder":"T"},"f":{"func":"g","T":"float32"}}}""".TrimStart()));
    }

    [Test]
    public void An_attribute_without_a_value_is_refused() => Assert.That(
        () => AttrProtos.Read(new(), "n", "T"),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("Node 'n': attr 'T' has no value."));
}
