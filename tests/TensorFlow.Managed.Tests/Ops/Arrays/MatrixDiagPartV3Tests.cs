using NUnit.Framework;
using Tensorflow.Ops.Arrays;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class MatrixDiagPartV3Tests
{
    private static readonly int[,] Matrix = { { 1, 2, 3 }, { 4, 5, 6 } };

    [Test]
    public void One_diagonal()
    {
        Assert.That(Values.Of<int>(MatrixDiagPartV3.Default(Matrix)), Is.EqualTo(new[] { 1, 5 }));
        Assert.That(Values.Of<int>(MatrixDiagPartV3.Default(Matrix, 2)), Is.EqualTo(new[] { 3 }));
        Assert.That(Values.Of<int>(MatrixDiagPartV3.Default(Matrix, -1)), Is.EqualTo(new[] { 4 }));
    }

    [TestCase("RIGHT_LEFT", new[] { 9, 3, 2, 6, 1, 5, 4, 9 })]
    [TestCase("LEFT_RIGHT", new[] { 3, 9, 2, 6, 1, 5, 9, 4 })]
    public void A_band_is_aligned(string align, int[] expected) => Assert.That(
        Values.Of<int>(MatrixDiagPartV3.Default(Matrix, new[] { -1, 2 }, 9, align)), Is.EqualTo(expected));

    [Test]
    public void A_diagonal_outside_is_refused() => Assert.That(
        () => MatrixDiagPartV3.Default(Matrix, 3),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("lower_diag_index is out of bound: 3."));

    [Test]
    public void Gradient_is_a_matrix_of_it()
    {
        using var graph = tf.Graph().as_default();
        var x = tf.placeholder(tf.float32, new Shape(2, 3));
        var y = MatrixDiagPartV3.Default(x, 1) * tf.constant(new[] { 2f, 3f });
        Assert.That(
            tf.Session(graph).run(tf.gradients(y, x)[0]!, (x, new float[2, 3])).ToArray<float>(),
            Is.EqualTo(new[] { 0f, 2f, 0f, 0f, 0f, 3f }));
    }
}
