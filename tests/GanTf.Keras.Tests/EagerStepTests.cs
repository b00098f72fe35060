using System;
using System.Linq;
using GanTf.Problems;
using NUnit.Framework;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.Numerics.Random;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace GanTf.Keras.Tests;

/// <summary>Steps that run op by op give the bits of traced ones, and leave no memory behind.</summary>
[NonParallelizable]
internal sealed class EagerStepTests
{
    private const int Steps = 12;

    [Test]
    public void Quadratic()
    {
        var data = new QuadraticProblem(new RandomState(2));
        Agree(() => new QuadraticGan(2, 2), () =>
        [
            data.SampleData(QuadraticGan.BatchSize), data.SampleZ(QuadraticGan.BatchSize, 2),
        ]);
    }

    [Test]
    public void Even_numbers()
    {
        var data = new EvenNumbersProblem(new RandomState(2));
        Agree(() => new EvenNumbersGan(), () =>
        [
            data.EvenNumbers(EvenNumbersGan.BatchSize), data.Noise(EvenNumbersGan.BatchSize),
        ]);
    }

    [Test]
    public void Pattern_1010()
    {
        var data = new PatternProblem(new PythonRandom(3));
        Agree(() => new PatternGan(), () => [data.GenerateReal(), data.GenerateRandom(), data.GenerateRandom()]);
    }

    [Test]
    public void Gaussian()
    {
        var data = new GaussianProblem(new RandomState(2));
        Agree(() => new GaussianGan(), () =>
        [
            data.DistributionSampler(GaussianProblem.MinibatchSize),
            data.GeneratorInputSampler(GaussianProblem.MinibatchSize),
            data.GeneratorInputSampler(GaussianProblem.MinibatchSize),
        ]);
    }

    // docs/performance.md has the figure for 10^6 steps
    [Test]
    public void Memory_stays_flat_without_Dispose()
    {
        var gan = new PatternGan();
        var data = new PatternProblem(new PythonRandom(3));
        void Run(int steps)
        {
            for (var i = 0; i < steps; i++)
            {
                gan.train_step(
                    [Batch(data.GenerateReal()), Batch(data.GenerateRandom()), Batch(data.GenerateRandom())]);
            }
        }

        Run(2000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Run(10_000);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.That(grown, Is.LessThan(100_000), "bytes left by 10,000 steps");
    }

    private static void Agree<TGan>(Func<TGan> make, Func<NDArray[]> draw)
        where TGan : Model
    {
        var (one, other) = (make(), make());
        other.set_weights(one.get_weights());
        var step = other.make_train_function();
        for (var i = 0; i < Steps; i++)
        {
            var batch = draw();
            var a = one.train_step(Array.ConvertAll(batch, Batch));
            var b = step(Array.ConvertAll(batch, Batch));
            foreach (var (key, value) in a)
            {
                Assert.That(
                    value.numpy().ToArray<float>(), Is.EqualTo(b[key].numpy().ToArray<float>()), $"{key} of step {i}");
            }
        }

        Assert.That(
            one.get_weights().SelectMany(w => w.ToArray<float>()),
            Is.EqualTo(other.get_weights().SelectMany(w => w.ToArray<float>())));
    }

    private static Tensors Batch(NDArray drawn) => tf.constant(drawn, tf.float32);
}
