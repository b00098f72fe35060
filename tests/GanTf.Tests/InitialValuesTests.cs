using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using static Tensorflow.Binding;

namespace GanTf.Tests;

/// <summary>Every variable starts, bit for bit, where TensorFlow's started from the same seed.</summary>
internal sealed class InitialValuesTests
{
    [TestCase("quadratic", "quadratic")]
    [TestCase("quadratic", "quadratic_1_1")]
    [TestCase("even_numbers", "even_numbers")]
    [TestCase("pattern_1010", "pattern_1010")]
    [TestCase("gaussian_raw", "gaussian_raw")]
    [TestCase("gaussian_variances", "gaussian_variances")]
    [TestCase("gaussian_diffs", "gaussian_diffs")]
    [TestCase("gaussian_moments", "gaussian_moments")]
    [TestCase("mnist", "mnist")]
    public void Start_where_TensorFlow_starts(string graphName, string recording)
    {
        using var graph = GraphTests.Build(graphName);
        using var sess = tf.Session(graph);
        sess.run(graph.get_operation_by_name("init"));
        var recorded = Recording.Of(recording).Initial.ToArray();
        Assert.Multiple(() =>
        {
            foreach (var variable in recorded)
            {
                Check(variable.Name, variable.Value, sess.run(
                    graph.get_tensor_by_name(variable.Name)).ToArray<float>());
            }
        });
        Assert.That(recorded, Is.Not.Empty);
    }

    private static void Check(string name, JsonElement recorded, float[] actual)
    {
        if (recorded.TryGetProperty("data", out var data))
        {
            Assert.That(actual, Is.EqualTo(Floats(data)), name);
            return;
        }

        var sum = actual.Sum(v => (double)v);
        var squares = actual.Sum(v => (double)v * v);
        Assert.That(actual.Take(8), Is.EqualTo(Floats(recorded.GetProperty("first"))), name);
        Assert.That(actual.TakeLast(8), Is.EqualTo(Floats(recorded.GetProperty("last"))), name);
        Assert.That(sum, Is.EqualTo(recorded.GetProperty("sum").GetDouble()).Within(1e-9), name);
        Assert.That(squares, Is.EqualTo(recorded.GetProperty("sum_of_squares").GetDouble()).Within(1e-9), name);
    }

    private static float[] Floats(JsonElement list) => [.. list.EnumerateArray().Select(v => v.GetSingle())];
}
