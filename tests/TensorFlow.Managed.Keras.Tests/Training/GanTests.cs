using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Tests.Golden;
using static Tensorflow.Binding;
using static Tensorflow.Keras.Tests.Training.RecordedGan;
using static Tensorflow.Keras.Tests.Training.RecordedTraining;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Training;

/// <summary>A GAN class with a training step of its own against gan.jsonl: five optimizers, twenty steps.</summary>
internal sealed class GanTests
{
    private static readonly Closeness Slots = new(1e-3, 1e-3);

    private static IEnumerable<TestCaseData> Gans => RecordedGan.All.Where(c => c.Text("case") == "gan")
        .Select(c => new TestCaseData(c).SetArgDisplayNames(c.Text("optimizer")));

    [SetUp]
    public void StartNamesAnew() => keras.utils.clear_session();

    [TestCaseSource(nameof(Gans))]
    public void Twenty_steps_are_the_recorded_ones(JsonElement recorded)
    {
        var gan = new Gan(recorded.Text("optimizer"));
        var step = gan.make_train_function();
        var (d, g) = (new List<float>(), new List<float>());
        var steps = recorded.GetProperty("d_losses").GetProperty("data").GetArrayLength();
        for (var i = 0; i < steps; i++)
        {
            gan.reset_metrics();
            var logs = step([Rows("REAL", i), Rows("NOISE_D", i), Rows("NOISE_G", i),
                Rows("LABEL_NOISE", i, 2 * Batch)]);
            d.Add((float)logs["d_loss"].numpy());
            g.Add((float)logs["g_loss"].numpy());
            if (i == 0)
            {
                CheckWeights("D after a step", gan.D, recorded.GetProperty("weights_after_step_1").GetProperty("d"));
                CheckWeights("G after a step", gan.G, recorded.GetProperty("weights_after_step_1").GetProperty("g"));
            }
        }

        CheckLogs("d", [.. d], recorded.GetProperty("d_losses").GetProperty("data"));
        CheckLogs("g", [.. g], recorded.GetProperty("g_losses").GetProperty("data"));
        CheckWeights("D", gan.D, recorded.GetProperty("discriminator"));
        CheckWeights("G", gan.G, recorded.GetProperty("generator"));
        CheckSlots(gan.DOptimizer, recorded.GetProperty("d_optimizer"));
        CheckSlots(gan.GOptimizer, recorded.GetProperty("g_optimizer"));
    }

    [TestCaseSource(nameof(Gans))]
    public void Fit_does_the_same_steps(JsonElement recorded)
    {
        var gan = new Gan(recorded.Text("optimizer"));
        var noise = Data("LABEL_NOISE").reshape((-1, 2));
        var history = gan.fit(
            new[] { Data("REAL"), Data("NOISE_D"), Data("NOISE_G"), noise }, batch_size: Batch, epochs: 1,
            shuffle: false);
        var wanted = recorded.GetProperty("fit");
        CheckHistory("fit", history, wanted.GetProperty("history"));
        CheckWeights("G", gan.G, recorded.GetProperty("generator"));
        Assert.That(
            gan.Weights.Select(w => ((KerasVariable)w).path),
            Is.EqualTo(wanted.GetProperty("weights_of_gan").EnumerateArray().Select(p => p.GetString())));
        Assert.That(
            new[] { gan.Name, gan.D.Name, gan.G.Name },
            Is.EqualTo(wanted.GetProperty("names").EnumerateArray().Select(n => n.GetString())));
    }

    private static void CheckSlots(OptimizerV2 optimizer, JsonElement recorded)
    {
        Assert.That(
            optimizer.variables.Select(v => v.path),
            Is.EqualTo(recorded.EnumerateArray().Select(s => s.Text("path"))));
        foreach (var (slot, wanted) in optimizer.variables.Zip(recorded.EnumerateArray()))
        {
            Slots.Check(slot.path, slot.AsTensor(), wanted.GetProperty("value"));
        }
    }

    private sealed class Gan : Model
    {
        private readonly Keras.Losses.Loss _loss = keras.losses.BinaryCrossentropy(from_logits: true);
        private readonly Keras.Metrics.Mean _dLoss = new("d_loss");
        private readonly Keras.Metrics.Mean _gLoss = new("g_loss");

        public Gan(string optimizer)
        {
            StackLayers(D, G);
            DOptimizer = (OptimizerV2)Calling.Call(optimizer)!;
            GOptimizer = (OptimizerV2)Calling.Call(optimizer)!;
            compile();
        }

        public OptimizerV2 DOptimizer { get; }

        public OptimizerV2 GOptimizer { get; }

        public Sequential D { get; } = Discriminator();

        public Sequential G { get; } = Generator();

        public override IReadOnlyList<Keras.Metrics.Metric> metrics => [_dLoss, _gLoss];

        public override Dictionary<string, Tensor> train_step(Tensors[] data)
        {
            if (data is [var only])
            {
                data = [.. only.Select(part => (Tensors)part)];
            }

            var (real, noiseD, noiseG, labelNoise) = data;
            Tensor fake = G.Apply(noiseD);
            var both = tf.concat(new[] { fake, real.Single }, 0);
            var labels = tf.concat(new[] { tf.ones((4, 1)), tf.zeros((4, 1)) }, 0)
                + (tf.reshape(labelNoise.Single, (-1, 1)) * 0.05f);
            Step(DOptimizer, D, _dLoss, () => _loss.Call(labels, D.Apply(both).Single));
            Step(GOptimizer, G, _gLoss, () => _loss.Call(tf.zeros((4, 1)), D.Apply(G.Apply(noiseG)).Single));
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
