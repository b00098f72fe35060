using NUnit.Framework;
using Tensorflow.Ops.State;

namespace Tensorflow.Tests.Ops.State;

/// <summary>It tells whether a variable has a value, in each session anew.</summary>
internal sealed class VarIsInitializedOpTests
{
    [Test]
    public void It_tells_whether_there_is_a_value()
    {
        using var graph = new Graph().as_default();
        var v = VarHandleOp.Of(TF_DataType.TF_FLOAT, 2, "v");
        var (set, there) = (AssignVariableOp.Of(v, new[] { 3f, 4f }), VarIsInitializedOp.Of(v));
        using var session = new Session(graph);
        Assert.That(session.run(there).ToArray<bool>(), Is.EqualTo(new[] { false }));
        session.run((Operation)set);
        Assert.That(session.run(there).ToArray<bool>(), Is.EqualTo(new[] { true }));
    }

    [Test]
    public void Eagerly_too() => Assert.That(
        VarIsInitializedOp.Of(ReadVariableOpTests.Handle([1f])).Data!.Span<bool>()[0], Is.True);
}
