using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Tensorflow.Keras.Callbacks;

/// <summary>A progress bar as Keras draws it on a terminal; in a file or pipe only its finished line.</summary>
/// <param name="output">Where it is drawn.</param>
/// <param name="isTerminal">The line may be drawn over, in colours.</param>
/// <param name="verbose">1: a bar; 2: a line.</param>
/// <param name="target">How many steps; null: not known.</param>
/// <param name="clock">Tells the time that passes.</param>
internal sealed class Progbar(TextWriter output, bool isTerminal, int verbose, int? target, TimeProvider clock)
{
    private const int Width = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.05);

    private readonly long _start = clock.GetTimestamp();
    private long _last;
    private int _shown;

    /// <summary>Shows the state after so many steps.</summary>
    /// <param name="last">Nothing follows.</param>
    public void Update(int current, IReadOnlyDictionary<string, float> values, bool last)
    {
        var since = clock.GetElapsedTime(_start);
        var perStep = current > 0 ? since.TotalSeconds / current : since.TotalSeconds;
        if (verbose == 2 || !isTerminal)
        {
            if (last)
            {
                output.Write(verbose == 2 ? Line(current, since, perStep, values) : Bar(
                    current, since, perStep, values, last) + "\n");
            }

            return;
        }

        if (!last && _last != 0 && clock.GetElapsedTime(_last) < Pause)
        {
            return;
        }

        _last = clock.GetTimestamp();
        var text = Bar(current, since, perStep, values, last);
        var plain = WithoutColours(text);
        var over = new string(' ', Math.Max(0, _shown - plain));
        output.Write((_shown > 0 ? "\r" : "") + text + over + (last ? "\n" : ""));
        _shown = last ? 0 : plain;
        output.Flush();
    }

    private string Bar(
        int current, TimeSpan since, double perStep, IReadOnlyDictionary<string, float> values, bool last)
    {
        var text = new StringBuilder();
        if (target is { } all)
        {
            var count = string.Create(CultureInfo.InvariantCulture, $"{current}/{all}")
                .PadLeft((2 * Digits(all)) + 1);
            var done = (int)(Width * ((double)current / all));
            text.Append(Colour("1", count)).Append(' ').Append(done > 0 ? Colour("32", new string('━', done)) : "")
                .Append(Colour("37", new string('━', Width - done)));
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"{current,7}/Unknown");
        }

        var time = target is { } total && !last ? Remaining(perStep * (total - current)) : Seconds(since);
        return text.Append(' ').Append(Colour("1", time)).Append(StepTime(perStep)).Append(Values(values)).ToString();
    }

    private string Line(int current, TimeSpan since, double perStep, IReadOnlyDictionary<string, float> values) =>
        string.Create(CultureInfo.InvariantCulture, $"{current}/{target ?? current} - {Seconds(since)} -")
        + StepTime(perStep) + Values(values) + "\n";

    private string Colour(string code, string text) =>
        isTerminal && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;

    private static int Digits(int number) => number.ToString(CultureInfo.InvariantCulture).Length;

    private static int WithoutColours(string text)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\u001b')
            {
                i = text.IndexOf('m', i);
                continue;
            }

            length++;
        }

        return length;
    }

    private static string Seconds(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(time.TotalSeconds)}s");

    private static string Remaining(double seconds)
    {
        var s = (int)seconds;
        return seconds > 3600
            ? string.Create(CultureInfo.InvariantCulture, $"{s / 3600}:{s % 3600 / 60:00}:{s % 60:00}")
            : seconds > 60
                ? string.Create(CultureInfo.InvariantCulture, $"{s / 60}:{s % 60:00}")
                : string.Create(CultureInfo.InvariantCulture, $"{s}s");
    }

    private static string StepTime(double seconds)
    {
        var (amount, unit) = seconds switch
        {
            >= 1 or 0 => (seconds, "s"),
            >= 1e-3 => (seconds * 1e3, "ms"),
            _ => (seconds * 1e6, "us"),
        };
        return string.Create(CultureInfo.InvariantCulture, $" {Math.Round(amount)}{unit}/step");
    }

    private static string Values(IReadOnlyDictionary<string, float> values) => string.Concat(values.Select(v =>
        string.Create(CultureInfo.InvariantCulture, $" - {v.Key}: {Number(v.Value)}")));

    private static string Number(float value) => Math.Abs(value) > 1e-3f
        ? value.ToString("F4", CultureInfo.InvariantCulture)
        : value.ToString("0.0000e+00", CultureInfo.InvariantCulture);
}
