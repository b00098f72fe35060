using NUnit.Framework;
using Tensorflow.Ops.State;

namespace Tensorflow.Tests.Ops.State;

internal sealed class AssignAddTests
{
    [Test]
    public void The_variable_is_changed_in_place()
    {
        using var graph = new Graph().as_default();
        var v = new RefVariable(graph, InitialValue.Of(new[] { 1f, 2f }), new VariableArgs { Name = "v" });
        var step = AssignAdd.Of(v.Handle, new[] { 3f, -1f });
        using var session = new Session(graph);
        session.run(v.initializer!);
        session.run((Operation)step.Producer!);
        Assert.That(session.run(v.AsTensor()).ToArray<float>(), Is.EqualTo(new[] { 4f, 1f }));
    }
}
