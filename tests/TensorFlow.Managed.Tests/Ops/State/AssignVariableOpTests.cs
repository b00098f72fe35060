using NUnit.Framework;
using Tensorflow.Ops.State;

namespace Tensorflow.Tests.Ops.State;

/// <summary>A variable keeps what it was given, of its own type and shape.</summary>
internal sealed class AssignVariableOpTests
{
    [Test]
    public void A_variable_keeps_what_it_was_given()
    {
        using var graph = new Graph().as_default();
        var v = VarHandleOp.Of(TF_DataType.TF_FLOAT, 2, "v");
        var (set, read) = (AssignVariableOp.Of(v, new[] { 3f, 4f }), ReadVariableOp.Of(v, TF_DataType.TF_FLOAT));
        using var session = new Session(graph);
        session.run((Operation)set);
        Assert.That(session.run(read).ToArray<float>(), Is.EqualTo(new[] { 3f, 4f }));
    }

    [Test]
    public void Another_shape_or_type_is_refused()
    {
        var v = ReadVariableOpTests.Handle([1f, 2f]);
        Assert.Multiple(() =>
        {
            Assert.That(
                () => AssignVariableOp.Of(v, new float[3]),
                Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("wrong shape. Expected [2] got [3]"));
            Assert.That(
                () => AssignVariableOp.Of(v, new int[2]),
                Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("wrong dtype. Expected float32 got int32"));
        });
    }

    [Test]
    public void A_variable_of_open_shape_takes_any_size()
    {
        using var graph = new Graph().as_default();
        var v = VarHandleOp.Of(TF_DataType.TF_FLOAT, Shape.UnknownOfRank(1), "v");
        var (two, three) = (AssignVariableOp.Of(v, new[] { 1f, 2f }), AssignVariableOp.Of(v, new[] { 1f, 2f, 3f }));
        var read = ReadVariableOp.Of(v, TF_DataType.TF_FLOAT);
        using var session = new Session(graph);
        session.run((Operation)two);
        Assert.That(session.run(read).ToArray<float>(), Is.EqualTo(new[] { 1f, 2f }));
        session.run((Operation)three);
        Assert.That(session.run(read).ToArray<float>(), Is.EqualTo(new[] { 1f, 2f, 3f }));
    }
}
