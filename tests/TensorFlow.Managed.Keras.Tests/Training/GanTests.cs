using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Tests.Golden;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Training;

/// <summary>A GAN class with a training step of its own against gan.jsonl: five optimizers, twenty steps.</summary>
internal sealed class GanTests
{
    private static readonly IReadOnlyList<JsonElement> All = Recorded.Cases("gan");

    private static IEnumerable<TestCaseData> Gans => All.Where(c => c.Text("case") == "gan")
        .Select(c => new TestCaseData(c).SetArgDisplayNames(c.Text("optimizer")));

    [TestCaseSource(nameof(Gans))]
    public void Losses_follow_the_recorded_ones(JsonElement recorded)
    {
        var text = recorded.Text("optimizer");
        var gan = new Gan(
            (OptimizerV2)Calling.Call(text)!, (OptimizerV2)Calling.Call(text)!);
        var step = gan.make_train_function();
        var (d, g) = (new List<float>(), new List<float>());
        var steps = recorded.GetProperty("d_losses").GetProperty("data").GetArrayLength();
        for (var i = 0; i < steps; i++)
        {
            gan.reset_metrics();
            var four = (4 * i)..((4 * i) + 4);
            var logs = step(
            [
                Data("REAL")[four], Data("NOISE_D")[four], Data("NOISE_G")[four],
                Data("LABEL_NOISE")[(8 * i)..((8 * i) + 8)],
            ]);
            d.Add((float)logs["d_loss"].numpy());
            g.Add((float)logs["g_loss"].numpy());
        }

        RecordedTraining.CheckLogs("d", [.. d], recorded.GetProperty("d_losses").GetProperty("data"));
        RecordedTraining.CheckLogs("g", [.. g], recorded.GetProperty("g_losses").GetProperty("data"));
    }

    private static NDArray Data(string name) => JsonTensors.Read(
        All.Single(c => c.Text("case") == "data" && c.Text("name") == name).GetProperty("value")).numpy();

    private static void Start(Model network, string name) => network.set_weights(
        All.Single(c => c.Text("case") == "start").GetProperty(name).EnumerateArray()
            .Select(w => JsonTensors.Read(w).numpy()).ToList());

    private sealed class Gan : Model
    {
        private readonly OptimizerV2 _dOptimizer;
        private readonly OptimizerV2 _gOptimizer;
        private readonly Keras.Losses.Loss _loss = keras.losses.BinaryCrossentropy(from_logits: true);
        private readonly Keras.Metrics.Mean _dLoss = new("d_loss");
        private readonly Keras.Metrics.Mean _gLoss = new("g_loss");

        public Gan(OptimizerV2 dOptimizer, OptimizerV2 gOptimizer)
        {
            (_dOptimizer, _gOptimizer) = (dOptimizer, gOptimizer);
            Start(Generator, "generator");
            Start(Discriminator, "discriminator");
            StackLayers(Discriminator, Generator);
            compile();
        }

        public override IReadOnlyList<Keras.Metrics.Metric> metrics => [_dLoss, _gLoss];

        private Sequential Generator { get; } = keras.Sequential(
            [keras.Input(2), keras.layers.Dense(4), keras.layers.LeakyReLU(), keras.layers.Dense(2)],
            name: "generator");

        private Sequential Discriminator { get; } = keras.Sequential(
            [keras.Input(2), keras.layers.Dense(6), keras.layers.LeakyReLU(), keras.layers.Dense(1)],
            name: "discriminator");

        public override Dictionary<string, Tensor> train_step(Tensors[] data)
        {
            var (real, noiseD, noiseG, labelNoise) = data;
            Tensor fake = Generator.Apply(noiseD);
            var both = tf.concat(new[] { fake, real.Single }, 0);
            var labels = tf.concat(new[] { tf.ones((4, 1)), tf.zeros((4, 1)) }, 0)
                + (tf.reshape(labelNoise.Single, (-1, 1)) * 0.05f);
            Step(_dOptimizer, Discriminator, _dLoss, () => _loss.Call(labels, Discriminator.Apply(both).Single));
            Step(_gOptimizer, Generator, _gLoss, () => _loss.Call(
                tf.zeros((4, 1)), Discriminator.Apply(Generator.Apply(noiseG)).Single));
            return new() { ["d_loss"] = _dLoss.result(), ["g_loss"] = _gLoss.result() };
        }

        private static void Step(
            OptimizerV2 optimizer, Model network, Keras.Metrics.Mean tracker, System.Func<Tensor> lossOf)
        {
            using var tape = tf.GradientTape();
            var loss = lossOf();
            var weights = network.TrainableWeights;
            optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights));
            tracker.update_state(loss);
        }
    }
}
