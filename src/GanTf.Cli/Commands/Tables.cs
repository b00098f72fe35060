using System;
using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace GanTf.Cli.Commands;

/// <summary>Tables on the results' side: framed on a screen, plain columns in a pipe.</summary>
internal static class Tables
{
    /// <summary>Writes a table.</summary>
    /// <param name="shell">Where to.</param>
    /// <param name="heads">Headings; one that starts with ">" is set to the right.</param>
    /// <param name="rows">Plain texts, as many a row as headings.</param>
    public static void Write(Shell shell, string[] heads, IEnumerable<string[]> rows)
    {
        if (shell.OutIsTerminal)
        {
            WriteFramed(shell, heads, rows);
        }
        else
        {
            WritePlain(shell, heads, [.. rows]);
        }
    }

    // nothing is cut, wrapped or coloured on its way to a file or another program
    private static void WritePlain(Shell shell, string[] heads, string[][] rows)
    {
        string[][] all = [Array.ConvertAll(heads, h => h.TrimStart('>')), .. rows];
        var widths = heads.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        foreach (var row in all)
        {
            var cells = row.Select((cell, column) => heads[column][0] == '>'
                ? cell.PadLeft(widths[column])
                : cell.PadRight(widths[column]));
            shell.Out.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }

    private static void WriteFramed(Shell shell, string[] heads, IEnumerable<string[]> rows)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var head in heads)
        {
            var column = new TableColumn(new Text(head.TrimStart('>'), new Style(decoration: Decoration.Bold)));
            column.Alignment = head[0] == '>' ? Justify.Right : Justify.Left;
            table.AddColumn(column);
        }

        foreach (var row in rows)
        {
            table.AddRow(Array.ConvertAll(row, cell => new Text(cell)));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = shell.HasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = shell.HasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(shell.Out),
        });
        console.Profile.Width = shell.Width;
        console.Write(table);
    }
}
