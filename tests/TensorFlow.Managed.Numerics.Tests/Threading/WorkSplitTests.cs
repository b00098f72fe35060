using System;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using Tensorflow.Numerics.Threading;

namespace Tensorflow.Numerics.Tests.Threading;

[NonParallelizable]
internal sealed class WorkSplitTests
{
    private int _before;

    [SetUp]
    public void Keep() => _before = WorkSplit.Threads;

    [TearDown]
    public void Restore() => WorkSplit.Threads = _before;

    [TestCase(1, 10)]
    [TestCase(2, 1)]
    [TestCase(4, 3)]
    [TestCase(4, 1000)]
    public void Every_part_runs_once(int threads, int parts)
    {
        WorkSplit.Threads = threads;
        for (int round = 0; round < 200; round++)
        {
            int[] runs = new int[parts];
            WorkSplit.Run(parts, new Count(runs));
            Assert.That(runs.All(x => x == 1));
        }
    }

    [Test]
    public void Sleeping_workers_are_woken()
    {
        WorkSplit.Threads = 3;
        using Barrier together = new(3);
        WorkSplit.Run(3, new Meet(together));
        Assert.That(together.CurrentPhaseNumber, Is.EqualTo(1));
    }

    [Test]
    public void A_call_inside_a_part_runs_inline()
    {
        WorkSplit.Threads = 4;
        int[] runs = new int[64];
        WorkSplit.Run(8, new Nested(runs));
        Assert.That(runs.All(x => x == 1));
    }

    [TestCase(1)]
    [TestCase(3)]
    public void The_caller_gets_the_exception_and_the_pool_goes_on(int threads)
    {
        WorkSplit.Threads = threads;
        for (int round = 0; round < 20; round++)
        {
            Assert.That(() => WorkSplit.Run(50, new Fail(7)), Throws.InvalidOperationException);
            Every_part_runs_once(threads, 5);
        }
    }

    [Test]
    public void Two_callers_do_not_meet()
    {
        WorkSplit.Threads = 2;
        int[][] runs = [new int[5000], new int[5000]];
        Thread[] callers = [.. runs.Select(x => new Thread(() => WorkSplit.Run(x.Length, new Count(x))))];
        Array.ForEach(callers, x => x.Start());
        Array.ForEach(callers, x => x.Join());
        Assert.That(runs.All(x => x.All(y => y == 1)));
    }

    [Test]
    public void Allocates_nothing()
    {
        WorkSplit.Threads = 2;
        Count work = new(new int[4]);
        WorkSplit.Run(4, work);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            WorkSplit.Run(4, work);
        }
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(100_000)]
    public void Refuses_a_senseless_number_of_threads(int threads) =>
        Assert.That(() => WorkSplit.Threads = threads, Throws.InstanceOf<ArgumentOutOfRangeException>());

    private readonly struct Count(int[] runs) : IWork
    {
        public void Run(int part) => Interlocked.Increment(ref runs[part]);
    }

    // returns only when three threads are inside at once
    private readonly struct Meet(Barrier together) : IWork
    {
        public void Run(int part) => Assert.That(together.SignalAndWait(TimeSpan.FromSeconds(20)));
    }

    private readonly struct Nested(int[] runs) : IWork
    {
        public void Run(int part) => WorkSplit.Run(8, new Count8(runs, part * 8));
    }

    private readonly struct Count8(int[] runs, int first) : IWork
    {
        public void Run(int part) => Interlocked.Increment(ref runs[first + part]);
    }

    private readonly struct Fail(int at) : IWork
    {
        public void Run(int part)
        {
            if (part == at)
            {
                throw new InvalidOperationException("part 7");
            }
        }
    }
}
