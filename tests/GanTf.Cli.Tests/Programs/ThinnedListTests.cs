using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using GanTf.Cli.Programs;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Programs;

internal sealed class ThinnedListTests
{
    [Test]
    public void It_stays_bounded_starts_with_the_first_and_is_evenly_spread() => Prop.ForAll(
        Gen.Choose(1, 3000).ToArbitrary(), Gen.Choose(2, 60).ToArbitrary(), (count, most) =>
        {
            var list = new ThinnedList<int>(most);
            for (var i = 0; i < count; i++)
            {
                list.Add(i);
            }

            var items = list.Items;
            var step = items.Count > 1 ? items[1] - items[0] : 1;
            return items.Count <= most && items[0] == 0 && items.Select((item, i) => item == i * step).All(x => x)
                && count - 1 - items[^1] < step && (step & (step - 1)) == 0;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void What_is_skipped_counts_like_what_is_added()
    {
        var (added, skipped) = (new ThinnedList<int>(4), new ThinnedList<int>(4));
        for (var i = 0; i < 100; i++)
        {
            added.Add(i);
            if (skipped.WantsNext)
            {
                skipped.Add(i);
            }
            else
            {
                skipped.Skip();
            }
        }

        Assert.That(skipped.Items, Is.EqualTo(added.Items));
    }
}
