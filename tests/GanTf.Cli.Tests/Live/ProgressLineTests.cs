using System;
using System.IO;
using GanTf.Cli.Live;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Live;

internal sealed class ProgressLineTests
{
    private readonly HandClock _clock = new();
    private StringWriter _error = new();

    [SetUp]
    public void Clear() => _error = new StringWriter { NewLine = "\n" };

    [TearDown]
    public void Close() => _error.Dispose();

    [Test]
    public void A_pipe_gets_a_line_every_five_seconds_and_one_at_the_end()
    {
        var line = new ProgressLine(_error, isTerminal: false, 80, _clock);
        line.Begin("quadratic", 100);
        for (var i = 1; i <= 100; i++)
        {
            _clock.Pass(0.1);
            line.Report(i, 0.693147, 1.25);
        }

        line.End();
        Assert.That(_error.ToString(), Is.EqualTo("""
            quadratic  50 of 100  D 0.6931  G 1.25  10/s  5.0 s left
            quadratic  100 of 100  D 0.6931  G 1.25  10/s  0.0 s left
            quadratic  100 of 100  D 0.6931  G 1.25  10/s  10 s in all

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void A_terminal_has_one_line_that_is_rewritten_and_cut_to_its_width()
    {
        var line = new ProgressLine(_error, isTerminal: true, 31, _clock);
        line.Begin("quadratic", 1000);
        _clock.Pass(0.2);
        line.Report(10, 0.25, null);
        line.End();
        Assert.That(_error.ToString(), Does.StartWith("\rquadratic  10 of 1,000  D 0.25\u001b[K\r"));
        Assert.That(_error.ToString(), Does.EndWith("\u001b[K" + Environment.NewLine));
    }

    [Test]
    public void Nothing_is_said_of_what_never_began()
    {
        var line = new ProgressLine(_error, isTerminal: false, 80, _clock);
        line.Begin("quadratic", 10);
        line.End();
        Assert.That(_error.ToString(), Is.Empty);
    }

    [TestCase(0.04, "0.0 s")]
    [TestCase(9.94, "9.9 s")]
    [TestCase(9.96, "10 s")]
    [TestCase(61, "1 min 1 s")]
    [TestCase(7500, "2 h 5 min")]
    [TestCase(double.PositiveInfinity, "? s")]
    public void A_duration_reads_well(double seconds, string wanted) =>
        Assert.That(ProgressLine.Duration(seconds), Is.EqualTo(wanted));

    /// <summary>A clock that goes on when told to.</summary>
    private sealed class HandClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Pass(double seconds) => _ticks += (long)(seconds * TimeSpan.TicksPerSecond);
    }
}
