using System;
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

    [Test]
    public void A_large_arena_has_room_for_larger_plans()
    {
        var arenas = new Arenas();
        var first = arenas.Take(1 << 20);
        first.Span<byte>(0, 1 << 20).Fill(1);
        var second = arenas.Take(3 << 20);
        Assert.That(second, Is.SameAs(first));
        Assert.That(second.Span<byte>(1 << 20, 2 << 20).IndexOfAnyExcept((byte)0), Is.EqualTo(-1));
        Assert.That(second.Span<byte>(0, 1 << 20)[0], Is.EqualTo(1));
    }
}
