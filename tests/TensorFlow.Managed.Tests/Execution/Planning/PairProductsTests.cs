using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Intrinsics.X86;
using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Execution.Planning;

internal sealed class PairProductsTests
{
    [Test]
    public void Small_gradients_of_two_batches_are_one_step([Values(1, 2, 16)] int m, [Values(1, 2, 5)] int n)
    {
        // a single element is a dot product
        var isSmall = Avx512F.IsSupported && m * n is > 1 and <= 32;
        var steps = Steps(m, n, 250, (x, y, z, w) => [Product(x, y) + Product(z, w)]);
        Assert.That(steps, Has.Exactly(isSmall ? 1 : 0).EqualTo("MatMul*2+AddV2"));
    }

    [Test]
    public void Long_ones_are_in_two_blocks_already() => Assert.That(
        Steps(2, 2, 300, (x, y, z, w) => [Product(x, y) + Product(z, w)]), Has.None.Contain("*2"));

    [Test]
    public void A_product_that_others_read_stays()
    {
        var steps = Steps(2, 2, 100, (x, y, z, w) =>
        {
            var first = Product(x, y);
            return [first + Product(z, w), tf.exp(first)];
        });
        Assert.That(steps, Has.None.Contain("*2"));
    }

    private static Tensor Product(Tensor x, Tensor y) => tf.matmul(x, y, transpose_a: true);

    private static string[] Steps(int m, int n, int k, Func<Tensor, Tensor, Tensor, Tensor, Tensor[]> fetches)
    {
        using var graph = tf.Graph().as_default();
        Tensor[] x = [.. new[] { m, n, m, n }.Select(c => tf.placeholder(tf.float32, (k, c)))];
        KeyValuePair<Tensor, TensorData>[] feeds = [.. x.Select((t, i) => new KeyValuePair<Tensor, TensorData>(
            t, Data(k, i % 2 == 0 ? m : n, i)))];
        return PlannedSteps.Of(feeds, fetches(x[0], x[1], x[2], x[3]));
    }

    private static TensorData Data(int rows, int columns, int seed)
    {
        var data = TensorData.Allocate(tf.float32, (rows, columns));
        var random = new Random(seed);
        foreach (ref var x in data.Span<float>())
        {
            x = random.NextSingle() - 0.5f;
        }

        return data;
    }
}
