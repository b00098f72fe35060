using System;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Keras.Tests.Golden;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Random;

/// <summary>Draws by number, by generator and by the global generator, bit for bit.</summary>
internal sealed class RandomTests
{
    private static readonly JsonElement Record =
        Recorded.Cases("seeds").Single(c => c.Text("case") == "keras_random");

    [Test]
    public void Draws_by_number_are_recorded_ones()
    {
        Check("uniform_seed_5", keras.random.uniform((2, 3), seed: 5));
        Check("uniform_seed_5_again", keras.random.uniform((2, 3), seed: 5));
        Check("uniform_range", keras.random.uniform(4, -2.0, 3.0, seed: 5));
        Check("normal_seed_5", keras.random.normal((2, 3), seed: 5));
        Check("normal_mean_1_std_2", keras.random.normal(3, 1.0, 2.0, seed: 5));
        Check("truncated_normal_seed_5", keras.random.truncated_normal((2, 3), seed: 5));
        Check("randint_seed_5", keras.random.randint(6, 0, 10, seed: 5));
        Check("shuffle_seed_5", keras.random.shuffle(tf.range(8, dtype: tf.int64), seed: 5));
        Check("dropout_seed_5", keras.random.dropout(tf.ones((2, 6)), 0.5, seed: 5));
    }

    [Test]
    public void A_generator_counts_its_draws()
    {
        var generator = keras.random.SeedGenerator(7);
        var pairs = Enumerable.Range(0, 3).Select(_ => JsonTensors.Elements(generator.next())).ToList();
        pairs.Add(JsonTensors.Elements(generator.state.AsTensor()));
        Assert.That(pairs, Is.EqualTo(Pairs("seed_generator_7")));
        foreach (var expected in Record.GetProperty("normal_by_generator").EnumerateArray())
        {
            Closeness.Exact.Check("normal", keras.random.normal(2, seed: generator), expected);
        }
    }

    [Test]
    public void The_global_generator_starts_with_set_random_seed()
    {
        keras.utils.set_random_seed(42);
        foreach (var expected in Record.GetProperty("global_after_set_random_seed_42").EnumerateArray())
        {
            Closeness.Exact.Check("normal", keras.random.normal(2), expected);
        }

        keras.utils.set_random_seed(42);
        foreach (var expected in Pairs("global_states_from_42"))
        {
            Assert.That(JsonTensors.Elements(SeedGenerator.Global.state.AsTensor()), Is.EqualTo(expected));
            keras.random.normal(1);
        }
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(42)]
    public void Set_random_seed_starts_Python_s_and_NumPy_s_streams(int seed)
    {
        var recorded = Recorded.Cases("seeds").Single(c => c.Text("case") == "python_stream")
            .GetProperty($"seed_{seed}");
        keras.utils.set_random_seed(seed);
        foreach (var expected in recorded.GetProperty("randint_1_to_1e9").EnumerateArray())
        {
            Assert.That(Tensorflow.random.randint(1, 1_000_000_000), Is.EqualTo(expected.GetInt64()));
        }

        Assert.That(
            NumPy.np.random.uniform(0.0, 1.0, 3).ToArray<double>(),
            Is.EqualTo(recorded.GetProperty("numpy_uniform").EnumerateArray().Select(v => v.GetDouble())));
    }

    [Test]
    public void Dropout_masks_follow_the_generator()
    {
        var recorded = Recorded.Cases("seeds").Single(c => c.Text("case") == "dropout_streams");
        var generator = keras.random.SeedGenerator(3);
        foreach (var expected in recorded.GetProperty("seed_3").EnumerateArray())
        {
            Closeness.Exact.Check("mask", keras.random.dropout(tf.ones((2, 6)), 0.5, seed: generator), expected);
        }
    }

    [Test]
    public void A_noise_shape_drops_whole_rows()
    {
        var rows = keras.random.dropout(tf.ones((64, 3)), 0.5, (64, 1), 3).numpy().ToArray<float>();
        Assert.That(rows.Chunk(3).Select(r => r.Distinct().Count()), Is.All.EqualTo(1));
        Assert.That(rows.Distinct(), Is.EquivalentTo(new[] { 0f, 2f }));
    }

    [Test]
    public void Noise_follows_the_generator()
    {
        var recorded = Recorded.Cases("seeds").Single(c => c.Text("case") == "noise_layers");
        var generator = keras.random.SeedGenerator(3);
        foreach (var expected in recorded.GetProperty("noise").EnumerateArray())
        {
            Closeness.Exact.Check("noise", keras.random.normal((2, 3), seed: generator), expected);
        }

        generator = keras.random.SeedGenerator(3);
        foreach (var expected in recorded.GetProperty("dropout").EnumerateArray())
        {
            Closeness.Exact.Check("factors", keras.random.normal((2, 3), 1.0, 1.0, seed: generator), expected);
        }
    }

    [Test]
    public void TensorFlow_s_streams_start_with_set_random_seed()
    {
        var recorded = Recorded.Cases("seeds").Single(c => c.Text("case") == "tensorflow_streams");
        keras.utils.set_random_seed(42);
        CheckTwice("tf_random_normal", () => tf.random.normal(3));
        Closeness.Exact.Check("uniform", tf.random.uniform(3), recorded.GetProperty("tf_random_uniform"));
        keras.utils.set_random_seed(42);
        CheckTwice("tf_random_normal_op_seed_1", () => tf.random.normal(3, seed: 1));
        keras.utils.set_random_seed(42);
        CheckTwice("in_a_function", tf.function(() => tf.random.normal(3)));
        var generator = keras.random.SeedGenerator(7);
        CheckTwice(
            "keras_random_by_generator_in_a_function", tf.function(() => keras.random.normal(2, seed: generator)));
        CheckTwice("keras_random_seed_7_in_a_function", tf.function(() => keras.random.normal(2, seed: 7)));

        void CheckTwice(string name, Func<Tensor> draw)
        {
            foreach (var expected in recorded.GetProperty(name).EnumerateArray())
            {
                Closeness.Exact.Check(name, draw(), expected);
            }
        }
    }

    private static void Check(string name, Tensor actual) =>
        Closeness.Exact.Check(name, actual, Record.GetProperty(name));

    private static double[][] Pairs(string name) =>
    [
        .. Record.GetProperty(name).EnumerateArray()
            .Select(p => p.EnumerateArray().Select(v => v.GetDouble()).ToArray()),
    ];
}
