using NUnit.Framework;
using Tensorflow.Ops.State;
using Tensorflow.Ops.Flow;

namespace Tensorflow.Tests.Ops.Flow;

internal sealed class NoOpTests
{
    [Test]
    public void It_runs_what_it_waits_for()
    {
        using var graph = new Graph().as_default();
        var v = new RefVariable(graph, InitialValue.Of(1f), new VariableArgs { Name = "v" });
        var add = AssignAdd.Of(v.Handle, 2f);
        Node done;
        using (graph.control_dependencies((Operation)add.Producer!))
        {
            done = NoOp.Of();
        }

        using var session = new Session(graph);
        session.run(v.initializer!);
        session.run((Operation)done);
        Assert.That((float)session.run(v.AsTensor()), Is.EqualTo(3f));
    }
}
