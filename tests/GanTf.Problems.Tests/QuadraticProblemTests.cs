using NUnit.Framework;
using Tensorflow.NumPy;

namespace GanTf.Problems.Tests;

[TestFixture]
internal sealed class QuadraticProblemTests
{
    [TestCase(1)]
    [TestCase(256)]
    [TestCase(1000)]
    public void SampleData_IsTheCurveOfThePythonProgram(int n)
    {
        var points = new QuadraticProblem(new RandomState(3)).SampleData(n);
        var uniforms = new RandomState(3).random_sample(n).ToArray<double>();
        var found = points.ToArray<float>();
        for (var i = 0; i < n; i++)
        {
            var x = 100 * (uniforms[i] - 0.5);
            Assert.That((found[2 * i], found[(2 * i) + 1]), Is.EqualTo(((float)x, (float)(10 + (x * x)))));
        }
    }

    [Test]
    public void AnArrayUsedAgain_TakesTheSameNumbers()
    {
        var (one, other) = (new QuadraticProblem(new RandomState(3)), new QuadraticProblem(new RandomState(3)));
        var (x, z) = (np.ones((300, 2), np.float32), np.ones((300, 5), np.float32));
        Assert.That(one.SampleData(300, into: x), Is.SameAs(x));
        Assert.That(one.SampleZ(300, 5, z), Is.SameAs(z));
        Assert.That(x.ToArray<float>(), Is.EqualTo(other.SampleData(300).ToArray<float>()));
        Assert.That(z.ToArray<float>(), Is.EqualTo(other.SampleZ(300, 5).ToArray<float>()));
    }
}
