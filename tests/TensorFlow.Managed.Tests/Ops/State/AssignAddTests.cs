using System.Numerics;
using NUnit.Framework;
using Tensorflow.Ops.State;
using static Tensorflow.Binding;

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

    [TestCase(127)]
    [TestCase((short)-3)]
    [TestCase(int.MaxValue)]
    [TestCase(long.MaxValue)]
    [TestCase(0.1f)]
    [TestCase(0.1)]
    public void A_counter_goes_on_at_each_run<T>(T start)
        where T : unmanaged, INumber<T>
    {
        using var graph = new Graph().as_default();
        var count = new RefVariable(graph, InitialValue.Of(start), new VariableArgs { Name = "count" });
        var one = tf.cast(tf.constant(1), count.dtype);
        var added = AssignAdd.Of(count.Handle, one);
        var put = Assign.Of(count.Handle, one + one);
        using var session = new Session(graph);
        session.run(count.initializer!);
        var expected = start;
        for (var round = 0; round < 3; round++)
        {
            expected = unchecked(expected + T.One); // integers go round
            Assert.That(session.run(added).item<T>(), Is.EqualTo(expected));
        }

        session.run((Operation)put.Producer!);
        Assert.That(session.run(count.AsTensor()).item<T>(), Is.EqualTo(T.One + T.One));
    }
}
