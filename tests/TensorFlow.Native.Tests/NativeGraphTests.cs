using System.Linq;
using NUnit.Framework;
using Tensorflow.Protos;

namespace Tensorflow.Native.Tests;

[NeedsTensorFlow]
internal sealed class NativeGraphTests
{
    [Test]
    public void Imports_and_exports_a_graph()
    {
        using var graph = NativeGraph.Import(Product().Bytes);
        Assert.That(graph.OperationNames, Is.EqualTo(new[] { "x", "c", "y" }));
        Assert.That(graph.Contains("y"), Is.True);
        Assert.That(graph.Contains("z"), Is.False);
        Assert.That(graph.OutputCount("y"), Is.EqualTo(1));
        Assert.That(graph.OutputType("x"), Is.EqualTo(TF_DataType.TF_FLOAT));
        var exported = GraphDef.Parser.ParseFrom(graph.ToGraphDef());
        Assert.That(exported.Node.Select(n => n.Op), Is.EqualTo(new[] { "Placeholder", "Const", "Mul" }));
    }

    [Test]
    public void Names_what_is_not_there()
    {
        using var graph = NativeGraph.Import(Product().Bytes);
        Assert.That(
            () => graph.OutputCount("none"),
            Throws.TypeOf<NotFoundError>().With.Property("node_name").EqualTo("none"));
        Assert.That(() => graph.OutputType("y:1"), Throws.TypeOf<NotFoundError>().With.Message.Contains("y:1"));
    }

    [Test]
    public void Refuses_bytes_that_are_no_graph()
    {
        Assert.That(() => NativeGraph.Import("no graph"u8), Throws.TypeOf<InvalidArgumentError>());
        using var graph = new NativeGraph();
        Assert.That(() => graph.Extend("no graph"u8), Throws.TypeOf<InvalidArgumentError>());
    }

    [Test]
    public void Refuses_an_unknown_op_or_input_with_TensorFlows_text()
    {
        var unknownOp = new SmallGraph().Add("NoSuchOp", "n", []).Bytes;
        Assert.That(
            () => NativeGraph.Import(unknownOp), Throws.TypeOf<NotFoundError>().With.Message.Contains("NoSuchOp"));
        var unknownInput = new SmallGraph().Binary("Add", "sum", "a", "b").Bytes;
        Assert.That(
            () => NativeGraph.Import(unknownInput),
            Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("unknown input node 'a'").IgnoreCase);
    }

    [Test]
    public void Is_extended_by_nodes_that_name_existing_ones()
    {
        using var graph = NativeGraph.Import(Product().Bytes);
        graph.Extend(new SmallGraph()
            .Add("Identity", "z", ["y:0", "^c"], ("T", DataType.DtFloat), ("_class", new[] { "loc:@x" }))
            .Binary("Sub", "w", "z", "x").Bytes);
        Assert.That(graph.OperationNames, Is.EqualTo(new[] { "x", "c", "y", "z", "w" }));
        var exported = GraphDef.Parser.ParseFrom(graph.ToGraphDef());
        Assert.That(exported.Node.Single(n => n.Name == "z").Input, Is.EqualTo(new[] { "y", "^c" }));
        Assert.That(exported.Node.Single(n => n.Name == "w").Input, Is.EqualTo(new[] { "z", "x" }));
    }

    [Test]
    public void Refuses_an_extension_that_takes_a_name_or_names_nothing()
    {
        using var graph = NativeGraph.Import(Product().Versioned().Bytes);
        Assert.That(
            () => graph.Extend(new SmallGraph().Versioned().Binary("Sub", "y", "x", "x").Bytes),
            Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("'y'"));
        Assert.That(
            () => graph.Extend(new SmallGraph().Versioned().Binary("Sub", "z", "x", "none").Bytes),
            Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("none"));
        Assert.That(graph.OperationNames, Is.EqualTo(new[] { "x", "c", "y" }));
    }

    private static SmallGraph Product() =>
        new SmallGraph().Placeholder("x", DataType.DtFloat, -1).Const("c", 2, 3).Binary("Mul", "y", "x", "c");
}
