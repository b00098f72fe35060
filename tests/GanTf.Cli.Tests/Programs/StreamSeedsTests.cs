using GanTf.Cli.Programs;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Programs;

internal sealed class StreamSeedsTests
{
    [Test]
    public void Runs_side_by_side_count_up_and_around() => Assert.That(
        new StreamSeeds(int.MaxValue, uint.MaxValue, 3).Next(2), Is.EqualTo(new StreamSeeds(1, 1, 5)));

    [Test]
    public void Nobody_choosing_gives_other_seeds_each_time()
    {
        var first = StreamSeeds.FromSystem();
        Assert.That(StreamSeeds.FromSystem(), Is.Not.EqualTo(first));
    }
}
