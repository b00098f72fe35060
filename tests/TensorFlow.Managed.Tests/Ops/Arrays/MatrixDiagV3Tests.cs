using NUnit.Framework;
using Tensorflow.Ops.Arrays;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class MatrixDiagV3Tests
{
    [Test]
    public void One_diagonal() => Assert.That(
        Values.Of<int>(MatrixDiagV3.Default(new[] { 1, 2 }, 1)), Is.EqualTo(new[] { 0, 1, 0, 0, 0, 2, 0, 0, 0 }));

    [Test]
    public void Two_diagonals_with_padding() => Assert.That(
        Values.Of<float>(MatrixDiagV3.Of(new[,] { { 1f, 3f }, { 2f, 0f } }, new[] { -1, 0 }, -1, -1, 9f)),
        Is.EqualTo(new[] { 1f, 9f, 2f, 3f }));

    [Test]
    public void Gradient_is_the_diagonal_again()
    {
        using var graph = tf.Graph().as_default();
        var x = tf.placeholder(tf.float32, new Shape(2));
        var y = MatrixDiagV3.Default(x) * tf.constant(new[,] { { 2f, 3f }, { 4f, 5f } });
        Assert.That(
            tf.Session(graph).run(tf.gradients(y, x)[0]!, (x, new[] { 1f, 1f })).ToArray<float>(),
            Is.EqualTo(new[] { 2f, 5f }));
    }

    [Test]
    public void Bounds_in_the_wrong_order_are_refused() => Assert.That(
        () => MatrixDiagV3.Default(new[,] { { 1f }, { 2f } }, new[] { 1, 0 }),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("lower_diag_index is greater"));
}
