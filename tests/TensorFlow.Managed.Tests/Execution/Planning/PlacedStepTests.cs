using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Execution;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Execution.Planning;

/// <summary>Steps bound to addresses give the bits of the kernels that the interpreter runs.</summary>
internal sealed class PlacedStepTests
{
    private static readonly (int[] X, int[] Y)[] Shapes =
    [
        ([1], [1]), ([7], [7]), ([16], [16]), ([33], [33]), ([5, 100], [5, 100]), ([500, 5], [5]), ([33, 7], [7]),
        ([9, 16], [16]), ([4, 48], [48]), ([6, 100], [100]), ([3, 5], [1]), ([1], [40]), ([2, 3, 5], [3, 5]),
        ([40, 1], [1, 1]), ([3, 1], [1, 4]), ([1, 8], [3, 8]),
    ];

    private static readonly Dictionary<string, Func<Tensor, Tensor, Tensor>> Functions = new()
    {
        ["add"] = (x, y) => x + y,
        ["sub"] = (x, y) => x - y,
        ["mul"] = (x, y) => x * y,
        ["div"] = (x, y) => x / y,
        ["pow"] = (x, y) => tf.pow(tf.abs(x), y),
        ["squared difference"] = (x, y) => tf.squared_difference(x, y),
        ["tanh"] = (x, y) => tf.tanh(x) * y,
        ["leaky relu"] = (x, y) => tf.nn.leaky_relu(x + y, alpha: 0.2f),
        ["choice"] = (x, y) => tf.where(tf.greater_equal(x, 0f), x, tf.zeros_like(x)) + y,
        ["extreme"] = (x, y) => tf.gradients(tf.maximum(x, y), x)[0]!,
        ["mean"] = (x, y) => tf.reduce_mean(x) - tf.reduce_sum(y),
        ["sum over one"] = (x, y) => tf.reduce_sum(tf.reshape(x, (1, -1)), axis: 0) * 2f,
        ["transposed"] = (x, y) => tf.transpose(tf.reshape(x, (-1, 1))) + 1f,
        ["add n"] = (x, y) => tf.add_n(new[] { x, x * 2f, x - 1f, x }),
    };

    private static IEnumerable<string> Names => Functions.Keys;

    [TestCaseSource(nameof(Names))]
    public void A_plan_has_the_bits_of_the_interpreter(string name)
    {
        foreach (var (a, b) in Shapes)
        {
            using var graph = tf.Graph().as_default();
            var (x, y) = (tf.placeholder(tf.float32, a), tf.placeholder(tf.float32, b));
            var z = Functions[name](x, y);
            var request = new RunRequest(
                [new(x, Random(a, 1)), new(y, Random(b, 2))], [z], []);
            var planned = new ManagedSession().Run(request)[0];
            var judged = Interpreter.Run(request, new SessionState())[0];
            Assert.That(planned.Bytes.ToArray(), Is.EqualTo(judged.Bytes.ToArray()),
                $"[{string.Join(",", a)}] [{string.Join(",", b)}]");
        }
    }

    [Test]
    public void Small_powers_are_those_of_the_general_case()
    {
        using var graph = tf.Graph().as_default();
        var (x, y) = (tf.placeholder(tf.float32, 64), tf.placeholder(tf.float32, 64));
        var together = tf.pow(x, y);
        using var sess = tf.Session(graph);
        NDArray bases = Random([64], 3).Span<float>().ToArray();
        NDArray mixed = Enumerable.Range(0, 64).Select(i => (i % 6) / 1f).ToArray();
        var all = sess.run(together, (x, bases), (y, mixed)).ToArray<float>();
        for (var power = 1; power <= 4; power++)
        {
            NDArray same = Enumerable.Repeat((float)power, 64).ToArray();
            var alone = sess.run(together, (x, bases), (y, same)).ToArray<float>();
            for (var i = power; i < 64; i += 6)
            {
                Assert.That(all[i], Is.EqualTo(alone[i]), $"lane {i} to the {power}");
            }
        }
    }

    private static TensorData Random(int[] shape, int seed)
    {
        var data = TensorData.Allocate(tf.float32, new Shape(shape));
        var random = new Random(seed);
        foreach (ref var x in data.Span<float>())
        {
            x = (random.NextSingle() * 4) - 2;
        }

        return data;
    }
}
