using System.Linq;
using NUnit.Framework;
using Tensorflow.NumPy;

namespace GanTf.Problems.Tests;

[TestFixture]
internal sealed class EvenNumbersProblemTests
{
    [TestCase(16)]
    [TestCase(700)]
    public void BitsAreThoseOfDrawnNumbers(int n)
    {
        var data = new EvenNumbersProblem(new RandomState(7));
        var (noise, numbers) = (data.Noise(n), data.EvenNumbers(n));
        var random = new RandomState(7);
        var drawn = Enumerable.Range(0, n * 7).Select(_ => (float)random.Stream.NextInterval(1)).ToArray();
        Assert.That(noise.ToArray<float>(), Is.EqualTo(drawn));
        var even = Enumerable.Range(0, n).Select(_ => 2 * (int)random.Stream.NextInterval(63)).ToArray();
        var bits = even.SelectMany(number => Enumerable.Range(0, 7).Select(b => (float)((number >> (6 - b)) & 1)));
        Assert.That(numbers.ToArray<float>(), Is.EqualTo(bits));
    }

    [Test]
    public void AnArrayUsedAgain_TakesTheSameNumbers()
    {
        var (one, other) = (new EvenNumbersProblem(new RandomState(7)), new EvenNumbersProblem(new RandomState(7)));
        var (x, z) = (np.ones((16, 7), np.float32), np.ones((16, 7), np.float32));
        Assert.That(one.EvenNumbers(16, x), Is.SameAs(x));
        Assert.That(one.Noise(16, z), Is.SameAs(z));
        Assert.That(x.ToArray<float>(), Is.EqualTo(other.EvenNumbers(16).ToArray<float>()));
        Assert.That(z.ToArray<float>(), Is.EqualTo(other.Noise(16).ToArray<float>()));
    }
}
