using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

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
    private readonly IReadOnlyList<LossRow> _earlier;
    private int _repeated;

    /// <summary>Writes to <paramref name="file"/>, header first unless it has the rows of an earlier run.</summary>
    public LossLog(TextWriter file, int every = 10, IReadOnlyList<LossRow>? earlier = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        _file = file;
        _every = every;
        _file.NewLine = "\n";
        _earlier = earlier ?? [];
        if (earlier is null)
        {
            _file.WriteLine(Header);
            _file.Flush();
        }
    }

    /// <summary>Writes a row if the iteration is one of every ten (or what was asked for).</summary>
    /// <exception cref="InvalidDataException">An earlier run logged other losses for it.</exception>
    public void Add(long iteration, double discriminator, double generator)
    {
        if (iteration % _every != 0)
        {
            return;
        }

        var line = Line(new(iteration, discriminator, generator));
        if (_repeated < _earlier.Count)
        {
            var logged = Line(_earlier[_repeated++]);
            if (line != logged)
            {
                throw new InvalidDataException(
                    $"The earlier run is not repeated: expected the losses {logged}. Received: {line}.");
            }

            return;
        }

        _file.WriteLine(line);
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

    /// <summary>Rows as a whole file.</summary>
    public static string Text(IEnumerable<LossRow> rows) => string.Concat(rows.Select(Line).Prepend(Header)
        .Select(line => line + "\n"));

    private static string Line(LossRow row) => string.Create(
        CultureInfo.InvariantCulture, $"{row.Iteration},{row.Discriminator:G9},{row.Generator:G9}");

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
