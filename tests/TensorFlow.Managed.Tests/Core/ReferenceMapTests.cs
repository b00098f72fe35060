using System.Linq;
using NUnit.Framework;

namespace Tensorflow.Tests.Core;

internal sealed class ReferenceMapTests
{
    [Test]
    public void Holds_few_and_many([Values(0, 1, 15, 16, 17, 40)] int count)
    {
        var map = new ReferenceMap();
        for (var round = 0; round < 2; round++)
        {
            var keys = Enumerable.Range(0, count).Select(i => (object)new int[] { i }).ToArray();
            for (var i = 0; i < count; i++)
            {
                Assert.That(map[keys[i]], Is.Null);
                map.Set(keys[i], -1);
                map.Set(keys[i], i);
            }

            Assert.That(keys.Select(k => map[k]), Is.EqualTo(Enumerable.Range(0, count)));
            Assert.That(keys.All(map.Contains) && !map.Contains(new int[] { 0 }));
            Assert.That(map.Keys(), Is.EquivalentTo(keys));
            map.Clear();
            Assert.That(map.Keys(), Is.Empty);
        }
    }
}
