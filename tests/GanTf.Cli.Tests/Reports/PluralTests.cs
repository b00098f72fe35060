using GanTf.Cli.Reports;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Reports;

internal sealed class PluralTests
{
    [TestCase("Step", "Steps")]
    [TestCase("Round", "Rounds")]
    [TestCase("Batch", "Batches")]
    public void Of(string word, string plural) => Assert.That(Plural.Of(word), Is.EqualTo(plural));
}
