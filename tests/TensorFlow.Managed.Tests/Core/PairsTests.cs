using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Core;

internal sealed class PairsTests
{
    [Test]
    public void Are_those_of_sequences()
    {
        int[] numbers = [1, 2, 3];
        List<string> names = ["a", "b"];
        Assert.That(zip(numbers, names), Is.EqualTo(numbers.Zip(names)));
        Assert.That(zip(names, numbers), Is.EqualTo(names.Zip(numbers)));
        Assert.That(zip(numbers.Where(n => n > 1), names), Is.EqualTo(new[] { (2, "a"), (3, "b") }));
        Assert.That(zip(numbers, names), Is.InstanceOf<IReadOnlyList<(int, string)>>());
    }
}
