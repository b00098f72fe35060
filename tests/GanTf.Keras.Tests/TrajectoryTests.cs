using System.Collections.Generic;
using System.Linq;
using GanTf.Problems;
using GanTf.Tests;
using NUnit.Framework;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.Numerics.Random;
using Tensorflow.NumPy;

namespace GanTf.Keras.Tests;

/// <summary>Losses follow those of Keras 3 from the same weights and batches (golden/gans/NAME.keras.json).</summary>
internal sealed class TrajectoryTests
{
    [Test]
    public void Quadratic()
    {
        var gan = new QuadraticGan();
        Load("quadratic", gan.Generator, gan.Discriminator);
        List<double> disc = [], gen = [];
        gan.Train(new QuadraticProblem(new RandomState(2)), 50, i =>
        {
            disc.Add(i.DiscLoss);
            gen.Add(i.GenLoss);
        });
        var recorded = Recording.Of("quadratic.keras");
        recorded.Follows("d_loss", disc, 50);
        recorded.Follows("g_loss", gen, 50);
    }

    [Test]
    public void Quadratic_in_one_traced_step()
    {
        var gan = new QuadraticGan();
        Load("quadratic", gan.Generator, gan.Discriminator);
        var data = new QuadraticProblem(new RandomState(2));
        var step = gan.make_train_function();
        List<double> disc = [];
        for (var i = 0; i < 20; i++)
        {
            var x = data.SampleData(QuadraticGan.BatchSize);
            disc.Add((float)step([x, data.SampleZ(QuadraticGan.BatchSize, 2)])["d_loss"].numpy());
        }

        Recording.Of("quadratic.keras").Follows("d_loss", disc, 20);
    }

    [Test]
    public void Even_numbers()
    {
        var gan = new EvenNumbersGan();
        Load("even_numbers", gan.Generator, gan.Discriminator);
        List<double> disc = [], gen = [];
        gan.Train(new EvenNumbersProblem(new RandomState(2)), 500, (_, d, g) =>
        {
            disc.Add(d);
            gen.Add(g);
        });
        var recorded = Recording.Of("even_numbers.keras");
        recorded.Follows("d_loss", disc, 500);
        recorded.Follows("g_loss", gen, 500);
    }

    [Test]
    public void Pattern_1010()
    {
        var gan = new PatternGan();
        Load("pattern_1010", gan.Generator, gan.Discriminator);
        var steps = new List<PatternStep>();
        gan.Train(new PatternProblem(new PythonRandom(3)), 1000, steps.Add);
        var recorded = Recording.Of("pattern_1010.keras");
        recorded.Follows("d_loss_real", [.. steps.Select(s => (double)s.DiscLossReal)], 1000);
        recorded.Follows("d_loss_fake", [.. steps.Select(s => (double)s.DiscLossFake)], 1000);
        recorded.Follows("g_loss", [.. steps.Select(s => (double)s.GenLoss)], 1000);
        recorded.Follows("g_error", [.. steps.Select(s => (double)s.GenError)], 1000);
    }

    [Test]
    public void Gaussian()
    {
        var gan = new GaussianGan();
        Load("gaussian_moments", gan.Generator, gan.Discriminator);
        var rounds = new List<GaussianRound>();
        gan.Train(new GaussianProblem(new RandomState(2)), 25, onRound: rounds.Add);
        var recorded = Recording.Of("gaussian_moments.keras");
        recorded.Follows("disc_real_loss", [.. rounds.Select(r => (double)r.DiscRealLoss)], 25);
        recorded.Follows("disc_fake_loss", [.. rounds.Select(r => (double)r.DiscFakeLoss)], 25);
        recorded.Follows("gen_loss", [.. rounds.Select(r => (double)r.GenLoss)], 25);
    }

    [Test]
    public void Mnist()
    {
        var gan = new MnistGan();
        var start = new RandomState(7);
        Draw(start, gan.Generator);
        Draw(start, gan.Discriminator);
        List<double> disc = [], gen = [];
        // 2,000 digits in one permuted epoch; ten batches are recorded
        using var enough = new System.Threading.CancellationTokenSource();
        gan.Train(new MnistProblem(Recording.Digits(), 2000, new RandomState(2)), 1, b =>
        {
            disc.Add(b.DiscLoss);
            gen.Add(b.GenLoss);
            if (disc.Count == 10)
            {
                enough.Cancel();
            }
        }, enough.Token);
        var recorded = Recording.Of("mnist.keras");
        recorded.Follows("d_loss", disc, 10);
        recorded.Follows("g_loss", gen, 10);
    }

    // The start that golden/gans/record_keras.py gives MNIST: uniform by np.random.seed(7), kernels and biases in turn.
    private static void Draw(RandomState start, Model network)
    {
        var limit = 0.0;
        network.set_weights(network.Weights.Select(w =>
        {
            limit = w.shape.ndim == 2 ? System.Math.Pow(w.shape[0], -0.5) : limit;
            return start.uniform(-limit, limit, w.shape).astype(TF_DataType.TF_FLOAT);
        }).ToList());
    }

    private static void Load(string program, Model generator, Model discriminator)
    {
        generator.set_weights(Start(program, "GAN/Generator"));
        discriminator.set_weights(Start(program, "GAN/Discriminator"));
    }

    // The graph style's initial kernels and biases of a scope, without optimizer slots.
    private static IEnumerable<NDArray> Start(string program, string scope) => Recording.Of(program).Initial
        .Where(v => v.Name.StartsWith(scope, System.StringComparison.Ordinal)
            && (v.Name.EndsWith("/kernel:0", System.StringComparison.Ordinal)
                || v.Name.EndsWith("/bias:0", System.StringComparison.Ordinal)))
        .Select(v =>
        {
            float[] values = [.. v.Value.GetProperty("data").EnumerateArray().Select(x => x.GetSingle())];
            long[] shape = [.. v.Value.GetProperty("shape").EnumerateArray().Select(x => x.GetInt64())];
            return np.array(values).reshape(shape);
        });
}
