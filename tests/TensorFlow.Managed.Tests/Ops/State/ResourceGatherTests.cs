using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Ops.State;

/// <summary>Rows of a variable by their numbers; the gradient sums what each row was taken for.</summary>
internal sealed class ResourceGatherTests
{
    private static readonly float[,] Table = { { 1f, 2f }, { 3f, 4f }, { 5f, 6f } };

    [Test]
    public void Rows_are_copied()
    {
        var v = tf.Variable(Table);
        var rows = tf.gather(v, new[,] { { 2 }, { 0 } });
        Assert.That(rows.shape, Is.EqualTo(new Shape(2, 1, 2)));
        Assert.That(rows.ToArray<float>(), Is.EqualTo(new[] { 5f, 6f, 1f, 2f }));
    }

    [Test]
    public void A_row_that_is_not_there_is_refused() => Assert.That(
        () => tf.gather(tf.Variable(Table), new[] { 0, 3 }),
        Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("indices[1] = 3 is not in [0, 3)"));

    [Test]
    public void The_gradient_sums_over_repeated_rows()
    {
        using var graph = tf.Graph().as_default();
        var v = tf.Variable(Table, use_resource: true);
        var loss = tf.reduce_sum(tf.gather(v, new[] { 1, 1, 0 }) * new[,] { { 1f }, { 2f }, { 4f } });
        var gradient = tf.gradients(loss, new IVariableV1[] { v })[0]!;
        using var session = tf.Session(graph);
        session.run(v.initializer!);
        Assert.That(session.run(gradient).ToArray<float>(), Is.EqualTo(new[] { 4f, 4f, 3f, 3f, 0f, 0f }));
    }
}
