using NUnit.Framework;
using Tensorflow.Ops.State;

namespace Tensorflow.Tests.Ops.State;

/// <summary>The shape behind a handle, as a Const where it is known.</summary>
internal sealed class VariableShapeTests
{
    [Test]
    public void A_known_shape_is_a_constant()
    {
        using var graph = new Graph().as_default();
        var v = VarHandleOp.Of(TF_DataType.TF_FLOAT, new Shape(2, 3), "v");
        Assert.That(VariableShape.Of(v).Producer!.type, Is.EqualTo("Const"));
    }

    [Test]
    public void An_open_one_is_told_by_the_run()
    {
        using var graph = new Graph().as_default();
        var v = VarHandleOp.Of(TF_DataType.TF_FLOAT, Shape.UnknownOfRank(2), "v");
        var (set, shape) = (AssignVariableOp.Of(v, new float[4, 5]), VariableShape.Of(v));
        using var session = new Session(graph);
        session.run((Operation)set);
        Assert.That(session.run(shape).ToArray<int>(), Is.EqualTo(new[] { 4, 5 }));
    }
}
