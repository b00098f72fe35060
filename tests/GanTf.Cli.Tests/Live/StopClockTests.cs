using System;
using System.Linq;
using GanTf.Cli.Live;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Live;

internal sealed class StopClockTests
{
    [Test]
    public void Loops_take_turns_and_each_has_its_own_time()
    {
        var clock = new HandClock();
        var turns = "";
        Action<int> Loop(char name, double seconds) => n =>
        {
            turns += name;
            clock.Seconds += n * seconds;
        };
        var times = StopClock.Time([(Loop('a', 0.01), 10), (Loop('b', 0.05), 4)], clock);
        Assert.That(times.Select(StopClock.Median), Is.EqualTo(new[] { 0.01, 0.05 }).Within(1e-6));
        Assert.That(times[0], Has.Count.EqualTo(times[1].Count));
        var timed = turns[(turns.LastIndexOf("bb", StringComparison.Ordinal) + 2)..];
        Assert.That(timed, Is.EqualTo(string.Concat(Enumerable.Repeat("ab", times[0].Count))));
    }

    [Test]
    public void One_slow_moment_does_not_count() =>
        Assert.That(StopClock.Median([1, 1, 9, 1.5, 1]), Is.EqualTo(1));

    private sealed class HandClock : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1_000_000_000;

        public override long GetTimestamp() => (long)(Seconds * TimestampFrequency);
    }
}
