using NUnit.Framework;
using Tensorflow.Execution.Planning;

namespace Tensorflow.Tests.Execution.Planning;

internal sealed class ArenasTests
{
    [Test]
    public void Plans_share_the_smallest_arena_that_is_large_enough()
    {
        var arenas = new Arenas();
        var (small, large) = (arenas.Take(4096), arenas.Take(8192));
        Assert.That(arenas.Take(5000), Is.SameAs(large));
        Assert.That(arenas.Take(100), Is.SameAs(small));
        Assert.That(arenas.Take(10_000).Length, Is.EqualTo(10_000));
    }
}
