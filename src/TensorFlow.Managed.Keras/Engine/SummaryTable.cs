using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Engine;

/// <summary>The table of a model's layers, as Keras 3 draws it.</summary>
internal sealed class SummaryTable
{
    private readonly List<string[]> _rows = [];
    private readonly int[] _widths;
    private readonly string[] _heads;
    private readonly bool _showsCalls;
    private readonly bool _expands;
    private readonly bool _showsTrainable;

    public SummaryTable(Model model, int width, bool expands, bool showsTrainable)
    {
        (_expands, _showsTrainable) = (expands, showsTrainable);
        _showsCalls = model is Functional functional && !IsChain(functional);
        List<string> heads = ["Layer (type)", "Output Shape", "Param #"];
        // the widths of Keras's columns, without borders, in a line of 80
        List<double> shares = _showsCalls ? [23, 19, 13, 20] : [35, 26, 15];
        if (_showsCalls)
        {
            heads.Add("Connected to");
        }

        if (showsTrainable)
        {
            heads.Add("Trainable");
            shares = _showsCalls ? [20, 17, 11, 19, 7] : [31, 24, 13, 7];
        }

        _heads = [.. heads];
        _widths = ColumnWidths(width, shares);
        AddRows(model, model, 0);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(Rule('┏', '━', '┳', '┓')).Append('\n').Append(Line(_heads, '┃')).Append('\n')
            .Append(Rule('┡', '━', '╇', '┩')).Append('\n');
        for (var i = 0; i < _rows.Count; i++)
        {
            if (i > 0)
            {
                text.Append(Rule('├', '─', '┼', '┤')).Append('\n');
            }

            text.Append(Line(_rows[i], '│')).Append('\n');
        }

        return text.Append(Rule('└', '─', '┴', '┘')).ToString();
    }

    private static bool IsChain(Functional model) => model.Calls.All(n => n.Inputs.Count <= 1)
        && model.Calls.SelectMany(n => n.Inputs).Distinct().Count() == model.Calls.Count(n => n.Inputs.Count > 0)
        && model.Calls.GroupBy(n => n.Layer).All(g => g.Count() == 1);

    // Columns share the width; what rounding leaves goes to the first.
    private static int[] ColumnWidths(int width, IReadOnlyList<double> shares)
    {
        var (inner, all) = (width - shares.Count - 1, shares.Sum());
        var widths = shares.Select(s => (int)(s * inner / all)).ToArray();
        widths[0] += inner - widths.Sum();
        return widths;
    }

    private void AddRows(Model model, Model root, int depth)
    {
        foreach (var layer in model.Steps)
        {
            AddRow(layer, model, depth);
            if (_expands && layer is Model inner)
            {
                AddRows(inner, root, depth + 1);
            }
        }
    }

    private void AddRow(Layer layer, Model model, int depth)
    {
        var indent = depth == 0 ? "" : new string(' ', 3 * depth) + "└ ";
        List<string> row = [$"{indent}{layer.Name} ({layer.ClassName})", ShapeOf(layer), ParamsOf(layer)];
        if (_showsCalls)
        {
            row.Add(ConnectionsOf(layer, (Functional)model));
        }

        if (_showsTrainable)
        {
            row.Add(layer.Weights.Count == 0 ? "-" : layer.TrainableWeights.Count > 0 ? "Y" : "N");
        }

        _rows.Add([.. row]);
    }

    private static string ShapeOf(Layer layer) => layer is InputLayer input ? KerasText.Shape(input.Symbol.shape)
        : layer.LastOutputShapes is { } shapes ? KerasText.Shapes(shapes) : "?";

    private static string ParamsOf(Layer layer) => layer.Built
        ? layer.count_params().ToString("N0", CultureInfo.InvariantCulture)
        : "0 (unbuilt)";

    private static string ConnectionsOf(Layer layer, Functional model)
    {
        var from = model.Calls.Where(n => n.Layer == layer).SelectMany(n => n.Inputs)
            .Select(s => $"{s.Node!.Layer.Name}[{s.Node.Layer.Nodes.IndexOf(s.Node)}][{s.Index}]").ToList();
        return from.Count == 0 ? "-" : string.Join(",\n", from);
    }

    private string Rule(char left, char line, char middle, char right) =>
        left + string.Join(middle, _widths.Select(w => new string(line, w))) + right;

    private string Line(string[] cells, char border)
    {
        var parts = cells.Select((c, i) => Wrap(c, _widths[i] - 2)).ToArray();
        var lines = Enumerable.Range(0, parts.Max(p => p.Count)).Select(n => border + string.Join(
            border, parts.Select((p, i) => $" {Align(n < p.Count ? p[n] : "", i)} ")) + border);
        return string.Join('\n', lines);
    }

    private string Align(string text, int column) => _heads[column] switch
    {
        "Param #" => text.PadLeft(_widths[column] - 2),
        "Trainable" when text.Length == 1 => text.PadLeft((_widths[column] - 1) / 2).PadRight(_widths[column] - 2),
        _ => text.PadRight(_widths[column] - 2),
    };

    // What is too long is cut into lines, the last of them with an ellipsis where a word has no place.
    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        foreach (var part in text.Split('\n'))
        {
            var rest = part;
            while (rest.Length > width)
            {
                var at = rest.LastIndexOf(' ', width);
                if (at <= 0)
                {
                    rest = rest[..(width - 1)] + "…";
                    break;
                }

                lines.Add(rest[..at]);
                rest = rest[(at + 1)..];
            }

            lines.Add(rest);
        }

        return lines;
    }
}
