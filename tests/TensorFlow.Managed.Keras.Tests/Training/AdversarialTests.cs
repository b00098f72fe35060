using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Tests.Golden;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.Tests.Training.RecordedGan;
using static Tensorflow.Keras.Tests.Training.RecordedTraining;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Training;

/// <summary>Programs of adversarial training against gan.jsonl: gradient penalties, a frozen discriminator.</summary>
internal sealed class AdversarialTests
{
    private static IEnumerable<TestCaseData> Orders => RecordedGan.All.Where(c => c.Text("case") == "combined")
        .Select(c => new TestCaseData(c).SetArgDisplayNames(c.Text("order")));

    [SetUp]
    public void StartNamesAnew() => keras.utils.clear_session();

    [Test]
    public void Critics_with_a_gradient_penalty()
    {
        var (d, g) = (Discriminator(), Generator());
        var (dOptimizer, gOptimizer) = (keras.optimizers.RMSprop(0.005), keras.optimizers.RMSprop(0.005));
        var critic = tf.function<Tensor[], Tensor[]>(data => CriticStep(d, g, dOptimizer, data));
        var make = tf.function<Tensor[], Tensor[]>(data => GeneratorStep(d, g, gOptimizer, data[0]));
        var (losses, penalties, made) = (new List<float>(), new List<float>(), new List<float>());
        for (var i = 0; i < 10; i++)
        {
            foreach (var round in new[] { 2 * i, (2 * i) + 1 })
            {
                var told = critic([Of("REAL", round), Of("NOISE_D", round), Of("MIX", round)]);
                losses.Add((float)told[0].numpy());
                penalties.Add((float)told[1].numpy());
            }

            made.Add((float)make([Of("NOISE_G", i)])[0].numpy());
        }

        var recorded = RecordedGan.Case("wgan_gp");
        CheckLogs("critic", [.. losses], recorded.GetProperty("critic_losses").GetProperty("data"));
        CheckLogs("penalty", [.. penalties], recorded.GetProperty("penalties").GetProperty("data"));
        CheckLogs("generator", [.. made], recorded.GetProperty("generator_losses").GetProperty("data"));
        CheckWeights("D", d, recorded.GetProperty("discriminator"));
        CheckWeights("G", g, recorded.GetProperty("generator"));
    }

    // Keras 3 goes by what can be trained when a model's first step is traced
    [TestCaseSource(nameof(Orders))]
    public void A_frozen_discriminator(JsonElement recorded)
    {
        var (d, g, order) = (Discriminator("sigmoid"), Generator(), recorded.Text("order"));
        if (order != "compile_d_last")
        {
            Compile(d);
        }

        NDArray ones = np.ones((Batch, 1));
        if (order == "one_step_first")
        {
            CheckLogs(
                "before", [d.train_on_batch(Rows("REAL", 0), ones)["loss"]], recorded.GetProperty("before"));
        }

        d.Trainable = false;
        Tensors z = keras.Input(2);
        var gan = Compile(keras.Model(z, d.Apply(g.Apply(z))));
        if (order == "compile_d_last")
        {
            d.Trainable = true;
            Compile(d);
        }

        var trained = recorded.GetProperty("trainable_weights");
        Assert.That(d.TrainableWeights, Has.Count.EqualTo(trained.GetProperty("d").GetInt32()));
        Assert.That(gan.TrainableWeights, Has.Count.EqualTo(trained.GetProperty("gan").GetInt32()));
        foreach (var (round, i) in recorded.GetProperty("rounds").EnumerateArray().Select((r, i) => (r, i)))
        {
            Round(d, g, gan, order == "toggle", i, round);
        }

        CheckSteps(d, gan, recorded);
    }

    private static void Round(Model d, Model g, Model gan, bool toggles, int i, JsonElement recorded)
    {
        NDArray ones = np.ones((Batch, 1)), zeros = np.zeros((Batch, 1));
        var fake = g.predict(Rows("NOISE_D", i));
        if (toggles)
        {
            d.Trainable = true;
        }

        CheckLog("d_real", d.train_on_batch(Rows("REAL", i), ones)["loss"], recorded.GetProperty("d_real"));
        CheckLog("d_fake", d.train_on_batch(fake, zeros)["loss"], recorded.GetProperty("d_fake"));
        var before = Flat(d);
        if (toggles)
        {
            d.Trainable = false;
        }

        CheckLog("g", gan.train_on_batch(Rows("NOISE_G", i), ones)["loss"], recorded.GetProperty("g"));
        Assert.That(
            Flat(d).SequenceEqual(before),
            Is.EqualTo(!recorded.GetProperty("d_moved_in_gan_step").GetBoolean()), "D in the GAN's step");
        CheckWeights("D", d, recorded.GetProperty("d"));
        CheckWeights("G", g, recorded.GetProperty("g_weights"));
    }

    private static void CheckSteps(Model d, Model gan, JsonElement recorded)
    {
        Assert.That(
            Flat(d).SequenceEqual(Flat(Discriminator())),
            Is.EqualTo(!recorded.GetProperty("d_ever_moved").GetBoolean()));
        var steps = recorded.GetProperty("optimizer_steps");
        Assert.That((long)d.Optimizer!.iterations.numpy(), Is.EqualTo(steps.GetProperty("d").GetInt64()));
        Assert.That((long)gan.Optimizer!.iterations.numpy(), Is.EqualTo(steps.GetProperty("gan").GetInt64()));
        Assert.That(d.Warnings, recorded.Text("order") == "classic"
            ? Has.Some.Contains("does not have any trainable weights") : Is.Empty);
    }

    private static TModel Compile<TModel>(TModel model)
        where TModel : Model
    {
        model.compile(keras.optimizers.Adam(0.01f, beta_1: 0.5f), "binary_crossentropy");
        return model;
    }

    private static Tensor[] CriticStep(Model d, Model g, OptimizerV2 optimizer, Tensor[] data)
    {
        var (real, noise, mix) = (data[0], data[1], data[2]);
        using var tape = tf.GradientTape();
        Tensor fake = g.Apply(noise, training: true);
        var between = real + (mix * (fake - real));
        Tensor slope;
        using (var inner = tf.GradientTape())
        {
            inner.watch(between);
            slope = inner.gradient(d.Apply(between, training: true).Single, between)!;
        }

        var norm = tf.sqrt(tf.reduce_sum(tf.square(slope), axis: 1));
        var penalty = tf.reduce_mean(tf.square(norm - 1f));
        var loss = tf.reduce_mean(d.Apply(fake, training: true).Single)
            - tf.reduce_mean(d.Apply(real, training: true).Single) + (10f * penalty);
        optimizer.apply_gradients(zip(tape.gradient(loss, d.TrainableVariables), d.TrainableVariables));
        return [loss, penalty];
    }

    private static Tensor[] GeneratorStep(Model d, Model g, OptimizerV2 optimizer, Tensor noise)
    {
        using var tape = tf.GradientTape();
        var loss = -tf.reduce_mean(d.Apply(g.Apply(noise, training: true), training: true).Single);
        optimizer.apply_gradients(zip(tape.gradient(loss, g.TrainableVariables), g.TrainableVariables));
        return [loss];
    }

    private static Tensor Of(string name, int i) => tf.constant(Rows(name, i));

    private static float[] Flat(Model model) => [.. model.get_weights().SelectMany(w => w.ToArray<float>())];
}
