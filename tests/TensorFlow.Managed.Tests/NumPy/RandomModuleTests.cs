using System.Linq;
using NUnit.Framework;

namespace Tensorflow.Tests.NumPy;

/// <summary>The static face of Python's random; its stream is tested with all recorded values beside it.</summary>
internal sealed class RandomModuleTests
{
    [Test]
    public void Values_follow_the_seed()
    {
        random.seed(0);
        Assert.That(random.random_(), Is.EqualTo(0.8444218515250481));
        random.seed(0);
        Assert.That(random.uniform(-1.0, 1.0), Is.EqualTo(0.6888437030500962));
        random.seed(0);
        Assert.That(random.gauss(), Is.EqualTo(0.9417154046806644));
        random.seed(0);
        int[] items = [.. Enumerable.Range(0, 20)];
        random.shuffle(items);
        Assert.That(items[..5], Is.EqualTo(new[] { 10, 18, 16, 14, 0 }));
        Assert.That(random.Random(0).Random(), Is.EqualTo(0.8444218515250481));
    }

    [Test]
    public void Empty_ranges_are_refused()
    {
        Assert.That(() => random.randint(2, 1), Throws.TypeOf<ValueError>());
        Assert.That(() => random.randrange(0), Throws.TypeOf<ValueError>());
        Assert.That(() => random.choice(System.Array.Empty<int>()), Throws.TypeOf<IndexError>());
        Assert.That(() => random.sample(new[] { 1 }, 2), Throws.TypeOf<ValueError>());
    }
}
