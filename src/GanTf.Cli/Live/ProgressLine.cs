using System;
using System.Globalization;
using System.IO;
using GanTf.Cli.Reports;

namespace GanTf.Cli.Live;

/// <summary>
/// How far training is: iteration, losses, rate, time left. One line that is rewritten on a terminal, a line every
/// five seconds elsewhere.
/// </summary>
internal sealed class ProgressLine(TextWriter error, bool isTerminal, int width, TimeProvider clock)
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan InPipe = TimeSpan.FromSeconds(5);

    private string _label = "";
    private long _total;
    private long _started;
    private long _shown;
    private long _done;
    private (double Discriminator, double? Generator) _losses;
    private bool _isOpen;

    /// <summary>Another count starts at zero.</summary>
    public void Begin(string label, long total)
    {
        End();
        (_label, _total, _done, _isOpen) = (label, total, 0, true);
        _started = _shown = clock.GetTimestamp();
    }

    /// <summary>So many are done; shown if the last time is long enough ago.</summary>
    public void Report(long done, double discriminator, double? generator)
    {
        (_done, _losses) = (done, (discriminator, generator));
        var now = clock.GetTimestamp();
        if (clock.GetElapsedTime(_shown, now) >= (isTerminal ? OnTerminal : InPipe))
        {
            _shown = now;
            Show(Text(now, isEnd: false), isEnd: false);
        }
    }

    /// <summary>Shows where the count ended.</summary>
    public void End()
    {
        if (_isOpen && _done > 0)
        {
            Show(Text(clock.GetTimestamp(), isEnd: true), isEnd: true);
        }

        _isOpen = false;
    }

    private void Show(string text, bool isEnd)
    {
        if (!isTerminal)
        {
            error.WriteLine(text);
            return;
        }

        // back to the first column; what an earlier, longer text left is erased
        var line = text.Length < width ? text : text[..(width - 1)];
        error.Write(isEnd ? $"\r{line}\u001b[K{Environment.NewLine}" : $"\r{line}\u001b[K");
        error.Flush();
    }

    private string Text(long now, bool isEnd)
    {
        var seconds = clock.GetElapsedTime(_started, now).TotalSeconds;
        var rate = seconds > 0 ? _done / seconds : 0;
        var generator = _losses.Generator is { } loss ? $"  G {Numbers.Short(loss)}" : "";
        var time = isEnd ? $"{Duration(seconds)} in all" : $"{Duration((_total - _done) / rate)} left";
        return string.Create(CultureInfo.InvariantCulture,
            $"{_label}  {_done:N0} of {_total:N0}  D {Numbers.Short(_losses.Discriminator)}{generator}  "
            + $"{Numbers.Short(rate)}/s  {time}");
    }

    /// <summary>A time as "0.4 s", "12 s", "3 min 20 s" or "2 h 5 min".</summary>
    public static string Duration(double seconds)
    {
        if (!double.IsFinite(seconds))
        {
            return "? s";
        }

        var whole = (long)Math.Round(seconds);
        return seconds < 9.95 ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s")
            : whole < 60 ? $"{whole} s"
            : whole < 3600 ? $"{whole / 60} min {whole % 60} s"
            : $"{whole / 3600} h {whole % 3600 / 60} min";
    }
}
