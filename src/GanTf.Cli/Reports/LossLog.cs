using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace GanTf.Cli.Reports;

/// <summary>
/// The losses as comma-separated text with nine significant digits, which give each float back exactly. Every row
/// reaches the file before the next one is made, so an interrupted run keeps what it had.
/// </summary>
internal sealed class LossLog : IDisposable
{
    /// <summary>The file's name in a run folder.</summary>
    public const string FileName = "loss_logs.csv";

    /// <summary>The first line.</summary>
    public const string Header = "Iteration,Discriminator Loss,Generator Loss";

    private readonly TextWriter _file;
    private readonly int _every;

    /// <summary>Writes to <paramref name="file"/>, header first unless the file goes on an earlier run's.</summary>
    public LossLog(TextWriter file, int every = 10, bool resumed = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        _file = file;
        _every = every;
        _file.NewLine = "\n";
        if (!resumed)
        {
            _file.WriteLine(Header);
            _file.Flush();
        }
    }

    /// <summary>Writes a row if the iteration is one of every ten (or what was asked for).</summary>
    public void Add(long iteration, double discriminator, double generator)
    {
        if (iteration % _every != 0)
        {
            return;
        }
        _file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{iteration},{discriminator:G9},{generator:G9}"));
        _file.Flush();
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file.Dispose();

    /// <summary>
    /// The rows of a log. A last line without its line feed is left out: the run was interrupted while writing it.
    /// </summary>
    public static IReadOnlyList<LossRow> Read(TextReader file)
    {
        var text = file.ReadToEnd().ReplaceLineEndings("\n");
        var lines = text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || lines[0] != Header)
        {
            throw new InvalidDataException($"A loss log starts with '{Header}'. " +
                $"Received: '{(lines.Length == 0 ? "" : lines[0])}'.");
        }
        var rows = new List<LossRow>(lines.Length - 1);
        for (var i = 1; i < lines.Length; i++)
        {
            rows.Add(Parse(lines[i], i + 1));
        }
        return rows;
    }

    private static LossRow Parse(string line, int number)
    {
        var parts = line.Split(',');
        return parts.Length == 3
            && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var iteration)
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var discriminator)
            && double.TryParse(parts[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var generator)
            ? new LossRow(iteration, discriminator, generator)
            : throw new InvalidDataException(
                $"Line {number} of a loss log is an iteration and two numbers. Received: '{line}'.");
    }
}
