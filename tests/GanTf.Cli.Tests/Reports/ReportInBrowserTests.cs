using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GanTf.Cli.Reports;
using Microsoft.Playwright;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Reports;

/// <summary>Opens the reports in a real browser; skipped, and counted as skipped, where no Chromium is.</summary>
internal sealed class ReportInBrowserTests
{
    internal const string Chromium = "/usr/bin/chromium";

    /// <summary>Texts of plots that lie over each other or outside, as a script that gives a list.</summary>
    internal const string Overlaps = """
        () => [...document.querySelectorAll("svg.fig")].filter(s => s.checkVisibility()).flatMap(svg => {
          const all = [...svg.querySelectorAll("text:not(.readout):not(.halo)")].filter(t => t.textContent)
            .map(t => ({t: t.textContent, b: t.getBoundingClientRect()})), out = svg.getBoundingClientRect();
          const meet = (a, b) => a.left < b.right - .5 && b.left < a.right - .5
            && a.top < b.bottom - 2 && b.top < a.bottom - 2;
          return all.flatMap((a, i) => [
            ...all.slice(i + 1).filter(c => meet(a.b, c.b)).map(c => a.t + " over " + c.t),
            ...(a.b.left < out.left - .5 || a.b.right > out.right + .5 || a.b.top < out.top - .5
              || a.b.bottom > out.bottom + .5 ? [a.t + " outside"] : [])]);
        })
        """;

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private readonly List<string> _troubles = [];

    private static IEnumerable<string> Names => FakeRuns.All().Keys;

    [OneTimeSetUp]
    public async Task StartBrowser()
    {
        if (!File.Exists(Chromium))
        {
            Assert.Ignore($"No Chromium at {Chromium}: apt-get install chromium.");
        }
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
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
    public void ForgetTroubles() => _troubles.Clear();

    // console errors, script errors and requests of any kind
    [TearDown]
    public void ThereWereNoTroubles() => Assert.That(_troubles, Is.Empty);

    [TestCaseSource(nameof(Names))]
    public async Task Opens_quietly_shows_all_figures_and_fits_a_phone(string name)
    {
        var page = await Open(name, new BrowserNewPageOptions { ViewportSize = Phone });
        foreach (var figure in await page.QuerySelectorAllAsync("figure"))
        {
            var drawn = await figure.QuerySelectorAllAsync("svg:not(.legend):visible, img:visible, table:visible");
            Assert.That(drawn, Is.Not.Empty, $"figure in {name}");
            foreach (var picture in drawn)
            {
                var box = await picture.BoundingBoxAsync();
                Assert.That(box is { Width: > 100, Height: > 60 }, $"{name}: {box?.Width} x {box?.Height}");
                Assert.That(box!.X >= 0 && box.X + box.Width <= Phone.Width - 10, $"{name}: beyond the edge");
            }
        }
        Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.EqualTo(Phone.Width));
        await page.CloseAsync();
    }

    [Test]
    public async Task Texts_of_a_plot_do_not_overlap_or_leave_it(
        [ValueSource(nameof(Names))] string name, [Values] bool isPhone)
    {
        var page = await Open(name, new BrowserNewPageOptions { ViewportSize = isPhone ? Phone : Desktop });
        var troubles = await page.EvaluateAsync<string[]>(Overlaps);
        Assert.That(troubles, Is.Empty);
        await page.CloseAsync();
    }

    [Test]
    public async Task The_slider_chooses_frames_and_play_runs_to_the_end()
    {
        var page = await Open("quadratic", new BrowserNewPageOptions { ViewportSize = Desktop });
        Assert.That(await VisibleFrames(page), Is.EqualTo(new[] { "Iteration 10,000" }));
        var slider = page.Locator(".player input");
        await slider.EvaluateAsync("s => { s.value = 9; s.dispatchEvent(new Event('input')); }");
        Assert.That(await VisibleFrames(page), Is.EqualTo(new[] { "Iteration 9,000" }));
        Assert.That(await slider.GetAttributeAsync("aria-valuetext"), Is.EqualTo("Iteration 9,000"));
        await page.Locator(".player button").ClickAsync();
        await page.Locator(".frame10").WaitForAsync();
        Assert.That(await VisibleFrames(page), Is.EqualTo(new[] { "Iteration 10,000" }));
        await page.CloseAsync();
    }

    [Test]
    public async Task Frames_can_be_chosen_without_script()
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Save("quadratic"));
        Assert.That(await VisibleFrames(page), Is.EqualTo(new[] { "Iteration 10,000" }));
        await page.GetByText("Iteration 3,000", new PageGetByTextOptions { Exact = true }).First.ClickAsync();
        Assert.That(await VisibleFrames(page), Is.EqualTo(new[] { "Iteration 3,000" }));
        await context.CloseAsync();
    }

    [Test]
    public async Task On_paper_all_frames_appear()
    {
        var page = await Open("quadratic", new BrowserNewPageOptions { ViewportSize = Desktop });
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.That(await VisibleFrames(page), Has.Length.EqualTo(11));
        await page.CloseAsync();
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Text_stands_out_from_its_paper(ColorScheme scheme)
    {
        var page = await Open("quadratic", new BrowserNewPageOptions { ViewportSize = Desktop, ColorScheme = scheme });
        var worst = await page.EvaluateAsync<double>("""
            () => {
              const light = c => { const [r, g, b] = c.match(/[\d.]+/g).map(Number).map(v => v / 255)
                .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
                return .2126 * r + .7152 * g + .0722 * b; };
              const paper = light(getComputedStyle(document.body).backgroundColor);
              const ratio = c => { const l = light(c);
                return (Math.max(l, paper) + .05) / (Math.min(l, paper) + .05); };
              return Math.min(
                ...[...document.querySelectorAll("h1,h2,h3,p,dt,th,td,summary,footer,figcaption")]
                  .filter(e => e.checkVisibility()).map(e => ratio(getComputedStyle(e).color)),
                ...[...document.querySelectorAll("svg.fig text")].map(e => ratio(getComputedStyle(e).fill)),
                ...[...document.querySelectorAll(".s0,.s1,.s2")].map(e => ratio(getComputedStyle(e).color)));
            }
            """);
        Assert.That(worst, Is.GreaterThanOrEqualTo(4.5));
        await page.CloseAsync();
    }

    private static ViewportSize Phone => new() { Width = 390, Height = 844 };

    private static ViewportSize Desktop => new() { Width = 1200, Height = 900 };

    private static Task<string[]> VisibleFrames(IPage page) =>
        page.Locator(".frame:visible .when").AllInnerTextsAsync().ContinueWith(texts => texts.Result.ToArray());

    private static string Save(string name)
    {
        var folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "reports", name);
        RunFolder.Create(folder).Write(RunRecordTests.Sample());
        RunFolder.Create(folder).Write(FakeRuns.All()[name]);
        return new Uri(Path.Combine(folder, ReportPage.FileName)).AbsoluteUri;
    }

    private async Task<IPage> Open(string name, BrowserNewPageOptions options)
    {
        var page = await _browser!.NewPageAsync(options);
        var address = Save(name);
        page.Console += (_, message) => _troubles.AddRange(message.Type == "error" ? [message.Text] : []);
        page.PageError += (_, error) => _troubles.Add(error);
        page.Request += (_, request) =>
        {
            if (request.Url != address && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _troubles.Add($"asked for {request.Url}");
            }
        };
        await page.GotoAsync(address);
        return page;
    }
}
