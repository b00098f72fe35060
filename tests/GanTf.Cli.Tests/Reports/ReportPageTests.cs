using System.Linq;
using System.Text.RegularExpressions;
using GanTf.Cli.Reports;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Reports;

internal sealed partial class ReportPageTests
{
    private static ReportPage Small() => new()
    {
        Title = "Small <run>",
        Subtitle = "graph & managed",
        Verdict = new Verdict(VerdictKind.Mixed, "Partly learned", "7 of 10."),
        Facts = [new("Iterations", "40")],
        Figures = [.. SmallFigures.All()
            .Where(entry => entry.Key is "line" or "table" or "frames" or "grid" or "facts" or "code")
            .Select(entry => new ReportFigure(entry.Key, entry.Value with { Caption = $"About {entry.Key}." }))],
        Settings = [new("--batch", "16")],
        Environment = [new("Machine", "Linux"), new(".NET", "10")],
    };

    [Test]
    public void The_page_is_as_approved() => Approved.Check("page.html", Small().ToHtml());

    [Test]
    public void Nothing_is_remote()
    {
        foreach (var (name, page) in FakeRuns.All().Append(new("small", Small())))
        {
            var addresses = Address().Matches(page.ToHtml()).Select(match => match.Value)
                .Where(address => !address.StartsWith("http://www.w3.org/", System.StringComparison.Ordinal));
            Assert.That(addresses, Is.Empty, name);
        }
    }

    [Test]
    public void Ids_are_unique_over_all_figures()
    {
        foreach (var (name, page) in FakeRuns.All())
        {
            Assert.That(Id().Matches(page.ToHtml()).Select(match => match.Value), Is.Unique, name);
        }
    }

    [Test]
    public void Pages_stay_small() => Assert.That(
        FakeRuns.All().Values.Select(page => page.ToHtml().Length), Has.All.LessThan(700_000));

    [Test]
    public void A_page_of_nothing_still_reads() =>
        Assert.That(new ReportPage { Title = "Empty" }.ToHtml(), Does.Contain("<h1>Empty</h1>"));

    [GeneratedRegex("(https?:)?//[a-z0-9.-]+\\.[a-z]+[^\"' )]*|@import|url\\([^#]")]
    private static partial Regex Address();

    [GeneratedRegex(" id=\"[^\"]+\"")]
    private static partial Regex Id();
}
