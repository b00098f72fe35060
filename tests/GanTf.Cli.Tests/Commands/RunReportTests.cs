using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using GanTf.Cli.Reports;
using GanTf.Cli.Tests.Reports;
using Microsoft.Playwright;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Commands;

/// <summary>Opens the reports of real, short runs in a browser; skipped where no Chromium is.</summary>
internal sealed class RunReportTests
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string _folder = "";

    [OneTimeSetUp]
    public async Task StartBrowser()
    {
        if (!File.Exists(ReportInBrowserTests.Chromium))
        {
            Assert.Ignore($"No Chromium at {ReportInBrowserTests.Chromium}: apt-get install chromium.");
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ReportInBrowserTests.Chromium,
            Args = ["--no-sandbox", "--disable-gpu"],
        });
    }

    [OneTimeTearDown]
    public async Task StopBrowser()
    {
        await (_browser?.CloseAsync() ?? Task.CompletedTask);
        _playwright?.Dispose();
    }

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("gantf").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("run quadratic --iterations 200", 3)]
    [TestCase("run even_numbers", 3)]
    [TestCase("run pattern_1010 --iterations 2000", 4)]
    [TestCase("run pattern_1010 --iterations 500 --discriminator-alone", 1)]
    [TestCase("run gaussian --iterations 60 --runs 10", 4)]
    [TestCase("run mnist --epochs 1 --images 500", 3)]
    public async Task A_real_report_opens_quietly_and_can_be_read(string command, int figures)
    {
        var outcome = Gantf.Run([.. command.Split(' '), "--seed", "1", "--out", _folder]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        foreach (var (width, height) in ((int, int)[])[(390, 844), (1200, 900)])
        {
            var troubles = new List<string>();
            var page = await Open(width, height, troubles);
            var drawn = await page.QuerySelectorAllAsync("figure");
            Assert.That(drawn, Has.Count.EqualTo(figures));
            foreach (var figure in drawn)
            {
                Assert.That(
                    await figure.QuerySelectorAllAsync("svg:not(.legend):visible, img:visible, table:visible"),
                    Is.Not.Empty);
            }

            Assert.That(await page.InnerTextAsync("body"), Does.Not.Contain("No data to draw"));
            Assert.That(await page.EvaluateAsync<string[]>(ReportInBrowserTests.Overlaps), Is.Empty);
            Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.EqualTo(width));
            Assert.That(troubles, Is.Empty);
            await page.CloseAsync();
        }
    }

    private async Task<IPage> Open(int width, int height, List<string> troubles)
    {
        var page = await _browser!.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        var address = new Uri(Path.Combine(_folder, ReportPage.FileName)).AbsoluteUri;
        page.Console += (_, message) => troubles.AddRange(message.Type == "error" ? [message.Text] : []);
        page.PageError += (_, error) => troubles.Add(error);
        page.Request += (_, request) => troubles.AddRange(
            request.Url == address || request.Url.StartsWith("data:", StringComparison.Ordinal) ? [] : [request.Url]);
        await page.GotoAsync(address);
        return page;
    }
}
