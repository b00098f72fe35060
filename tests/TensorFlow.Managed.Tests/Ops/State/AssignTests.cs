using NUnit.Framework;
using Tensorflow.Ops.State;

namespace Tensorflow.Tests.Ops.State;

/// <summary>Assign, AssignAdd, AssignSub and the VariableV2 that they change.</summary>
internal sealed class AssignTests
{
    [Test]
    public void A_variable_keeps_what_it_was_given()
    {
        using var graph = new Graph().as_default();
        var v = Variable(graph, [1f, 2f]);
        var assign = Assign.Of(v.Handle, new[] { 3f, 4f });
        using var session = new Session(graph);
        session.run(v.initializer!);
        Assert.That(session.run(v.AsTensor()).ToArray<float>(), Is.EqualTo(new[] { 1f, 2f }));
        session.run((Operation)assign.Producer!);
        Assert.That(session.run(v.AsTensor()).ToArray<float>(), Is.EqualTo(new[] { 3f, 4f }));
    }

    [Test]
    public void Sums_and_differences_stay_in_the_variable()
    {
        using var graph = new Graph().as_default();
        var v = Variable(graph, [1f, 2f]);
        var (more, less) = (AssignAdd.Of(v.Handle, new[] { 1f, 1f }), AssignSub.Of(v.Handle, new[] { 5f, 0f }));
        using var session = new Session(graph);
        session.run(v.initializer!);
        Assert.That(session.run(more).ToArray<float>(), Is.EqualTo(new[] { 2f, 3f }));
        Assert.That(session.run(less).ToArray<float>(), Is.EqualTo(new[] { -3f, 3f }));
    }

    [Test]
    public void Two_sessions_share_nothing()
    {
        using var graph = new Graph().as_default();
        var v = Variable(graph, [1f]);
        using var first = new Session(graph);
        using var second = new Session(graph);
        first.run(v.initializer!);
        Assert.That(
            () => second.run(v.AsTensor()),
            Throws.TypeOf<FailedPreconditionError>().With.Message.Contains("Attempting to use uninitialized value v"));
    }

    [Test]
    public void Another_shape_is_refused()
    {
        using var graph = new Graph().as_default();
        var v = Variable(graph, [1f, 2f]);
        Assert.That(() => Assign.Of(v.Handle, new float[3]), Throws.TypeOf<ValueError>());
        Assert.That(() => AssignAdd.Of(v.Handle, new float[3]), Throws.TypeOf<ValueError>());
        Assert.That(() => AssignSub.Of(v.Handle, new float[3]), Throws.TypeOf<ValueError>());
    }

    [Test]
    public void A_value_is_no_variable() => Assert.That(
        () => Assign.Of(new[] { 1f }, new[] { 2f }),
        Throws.TypeOf<TypeError>().With.Message.Contains("requires that input 'ref' be a mutable tensor"));

    private static RefVariable Variable(Graph graph, float[] value) =>
        new(graph, InitialValue.Of(value), new VariableArgs { Name = "v" });
}
