using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Execution.Planning;

internal sealed class FuseProductsTests
{
    private static readonly (string Name, Func<Tensor, Tensor> Of)[] Activations =
    [
        ("LeakyRelu", x => tf.nn.leaky_relu(x)), ("Tanh", x => tf.nn.tanh(x)), ("Sigmoid", x => tf.nn.sigmoid(x)),
        ("Relu", x => tf.nn.relu(x)),
    ];

    [Test]
    public void A_layer_and_its_gradient_are_a_step_each(
        [Values(1, 5, 40)] int rows, [Values(2, 16, 20)] int units, [Range(0, 3)] int activation)
    {
        using var graph = tf.Graph().as_default();
        var (name, of) = Activations[activation];
        var x = tf.placeholder(tf.float32, (rows, 4));
        Tensor w = Numbers(4, units), v = Numbers(units, units), b = Numbers(units), c = Numbers(units);
        var first = of(tf.nn.bias_add(tf.matmul(x, w), b));
        var second = of(tf.nn.bias_add(tf.matmul(first, v), c));
        Tensor[] fetches = [second, .. tf.gradients(tf.square(second), [b, c, w, v]).Select(g => g!)];
        var steps = Steps([new(x, Data(rows, 4))], fetches);
        Assert.That(steps.Count(s => s == $"MatMul+BiasAdd+{name}"), Is.EqualTo(2));
        Assert.That(steps.Count(s => s == $"MatMul+{name}Grad+BiasAddGrad"), Is.EqualTo(1));
    }

    [Test]
    public void A_sum_that_is_fetched_or_read_twice_is_kept()
    {
        using var graph = tf.Graph().as_default();
        var x = tf.placeholder(tf.float32, (6, 4));
        var product = tf.matmul(x, Numbers(4, 3));
        var biased = tf.nn.bias_add(product, Numbers(3));
        KeyValuePair<Tensor, TensorData>[] feeds = [new(x, Data(6, 4))];
        Assert.That(Steps(feeds, [product, tf.nn.relu(biased)]), Is.EqualTo(new[] { "MatMul", "BiasAdd", "Relu" }));
        Assert.That(
            Steps(feeds, [tf.nn.relu(biased) + biased]), Is.EqualTo(new[] { "MatMul+BiasAdd", "Relu+AddV2" }));
    }

    [Test]
    public void Any_function_of_pairs_may_follow_from_either_side()
    {
        using var graph = tf.Graph().as_default();
        var (x, y) = (tf.placeholder(tf.float32, (6, 4)), tf.placeholder(tf.float32, (6, 3)));
        var w = Numbers(4, 3);
        KeyValuePair<Tensor, TensorData>[] feeds = [new(x, Data(6, 4)), new(y, Data(6, 3))];
        Assert.That(Steps(feeds, [y - tf.matmul(x, w)]), Is.EqualTo(new[] { "MatMul+Sub" }));
        Assert.That(Steps(feeds, [tf.exp(tf.matmul(x, w) - y)]), Is.EqualTo(new[] { "MatMul+Sub+Exp" }));
        Assert.That(Steps(feeds, [tf.exp(tf.matmul(x, w))]), Is.EqualTo(new[] { "MatMul+Exp" }));
        Assert.That(Steps(feeds, [Numbers(3) / tf.matmul(x, w)]), Is.EqualTo(new[] { "MatMul+RealDiv" }));
    }

    [Test]
    public void Of_two_products_that_meet_the_first_takes_the_sum_in()
    {
        using var graph = tf.Graph().as_default();
        var x = tf.placeholder(tf.float32, (6, 4));
        var sum = tf.matmul(x, Numbers(4, 3)) + tf.matmul(x, Numbers(4, 3) * 2f);
        Assert.That(Steps([new(x, Data(6, 4))], [sum]), Is.EqualTo(new[] { "MatMul", "MatMul+AddV2" }));
        var (y, z) = (tf.placeholder(tf.float32, (6, 9)), tf.placeholder(tf.float32, (6, 9)));
        sum = tf.add_n(new[] { tf.matmul(x, y, transpose_a: true), tf.matmul(x, z, transpose_a: true) });
        Assert.That(
            Steps([new(x, Data(6, 4)), new(y, Data(6, 9)), new(z, Data(6, 9))], [sum]),
            Is.EqualTo(new[] { "MatMul", "MatMul+AddN" }));
    }

    [Test]
    public void What_spreads_otherwise_or_is_float64_stays_alone()
    {
        using var graph = tf.Graph().as_default();
        var (x, y) = (tf.placeholder(tf.float32, (6, 4)), tf.placeholder(tf.float32, (6, 1)));
        KeyValuePair<Tensor, TensorData>[] feeds = [new(x, Data(6, 4)), new(y, Data(6, 1))];
        Assert.That(Steps(feeds, [tf.matmul(x, Numbers(4, 3)) + y]), Is.EqualTo(new[] { "MatMul", "AddV2" }));
        var wide = tf.cast(x, tf.float64);
        Assert.That(
            Steps(feeds, [tf.exp(tf.matmul(wide, wide, transpose_b: true))]),
            Is.EqualTo(new[] { "Cast", "MatMul", "Exp" }));
    }

    [Test]
    public void A_factor_that_changes_before_the_bias_keeps_the_product_where_it_is()
    {
        using var graph = tf.Graph().as_default();
        var x = tf.placeholder(tf.float32, (6, 4));
        var w = tf.Variable(Numbers(4, 3), use_resource: true);
        var product = tf.matmul(x, w.AsTensor());
        Tensor sum;
        using (tf.control_dependencies([product.op]))
        {
            var change = w.assign(tf.zeros((4, 3)));
            using (tf.control_dependencies([change.op]))
            {
                sum = product + Numbers(3);
            }
        }

        using var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        var text = session.explain([sum], new FeedItem(x, np.zeros((6, 4), np.float32)));
        Assert.That(text, Does.Not.Contain("MatMul+"));
    }

    private static string[] Steps(KeyValuePair<Tensor, TensorData>[] feeds, Tensor[] fetches) =>
        PlannedSteps.Of(feeds, fetches);

    private static Tensor Numbers(params int[] shape) => tf.constant(np.array(
        Enumerable.Range(0, shape.Aggregate(1, (a, b) => a * b)).Select(i => ((i * 7 % 11) - 5) / 4f).ToArray())
            .reshape(new Shape(shape)));

    private static TensorData Data(int rows, int columns)
    {
        var data = TensorData.Allocate(tf.float32, new Shape(rows, columns));
        for (var i = 0; i < data.Count; i++)
        {
            data.Span<float>()[i] = ((i * 5 % 13) - 6) / 3f;
        }

        return data;
    }
}
