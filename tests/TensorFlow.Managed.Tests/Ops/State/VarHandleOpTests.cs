using NUnit.Framework;
using Tensorflow.Ops.State;

namespace Tensorflow.Tests.Ops.State;

/// <summary>A handle tells type and shape; nodes of one shared name are one variable.</summary>
internal sealed class VarHandleOpTests
{
    [Test]
    public void The_shape_behind_a_handle_is_known_while_building()
    {
        using var graph = new Graph().as_default();
        var handle = VarHandleOp.Of(TF_DataType.TF_FLOAT, new Shape(2, 3), "v");
        var passed = Tensorflow.Ops.Arrays.Identity.Of(handle);
        Assert.Multiple(() =>
        {
            Assert.That(handle.dtype, Is.EqualTo(TF_DataType.TF_RESOURCE));
            Assert.That(handle.shape, Is.EqualTo(Shape.Scalar));
            Assert.That(ReadVariableOp.Of(passed, TF_DataType.TF_FLOAT).shape, Is.EqualTo(new Shape(2, 3)));
        });
    }

    [Test]
    public void Nodes_of_one_shared_name_share_the_variable()
    {
        using var graph = new Graph().as_default();
        var (a, b) = (VarHandleOp.Of(TF_DataType.TF_FLOAT, 2, "v"), VarHandleOp.Of(TF_DataType.TF_FLOAT, 2, "v"));
        var set = AssignVariableOp.Of(a, new[] { 1f, 2f });
        var read = ReadVariableOp.Of(b, TF_DataType.TF_FLOAT);
        using var session = new Session(graph);
        session.run((Operation)set);
        Assert.That(session.run(read).ToArray<float>(), Is.EqualTo(new[] { 1f, 2f }));
    }

    [Test]
    public void Two_shapes_of_one_shared_name_are_refused()
    {
        using var graph = new Graph().as_default();
        var (a, b) = (VarHandleOp.Of(TF_DataType.TF_FLOAT, 2, "v"), VarHandleOp.Of(TF_DataType.TF_FLOAT, 3, "v"));
        var set = AssignVariableOp.Of(a, new[] { 1f, 2f });
        var read = ReadVariableOp.Of(b, TF_DataType.TF_FLOAT);
        using var session = new Session(graph);
        session.run((Operation)set);
        Assert.That(
            () => session.run(read),
            Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("Two handles of the variable 'v' differ"));
    }

    [Test]
    public void A_handle_is_not_fetched()
    {
        using var graph = new Graph().as_default();
        var handle = VarHandleOp.Of(TF_DataType.TF_FLOAT, 2, "v");
        using var session = new Session(graph);
        Assert.That(() => session.run(handle), Throws.TypeOf<TypeError>().With.Message.Contains("is a handle"));
    }
}
