using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Tensorflow.Keras.Engine;

/// <content>The model as a table.</content>
public abstract partial class Model
{
    /// <summary>Writes the layers, their output shapes and their numbers of weights as a table.</summary>
    /// <param name="line_length">Characters a line.</param>
    /// <param name="print_fn">Takes the text.</param>
    /// <param name="expand_nested">Models inside are shown with their layers.</param>
    /// <param name="show_trainable">A column tells which layers are trained.</param>
    public void summary(
        int line_length = 80, Action<string>? print_fn = null, bool expand_nested = false,
        bool show_trainable = false)
    {
        var table = new SummaryTable(this, line_length, expand_nested, show_trainable);
        print_fn?.Invoke($"Model: \"{Name}\"\n{table}\n{Totals()}");
    }

    private string Totals()
    {
        var (all, trained) = (Weights, TrainableWeights);
        var fixedWeights = all.Where(w => !trained.Contains(w)).ToList();
        var optimizer = Optimizer is { built: true } ? Optimizer.variables.ToList<IVariableV1>() : [];
        var text = $" Total params: {Amount([.. all, .. optimizer])}\n Trainable params: {Amount(trained)}\n"
            + $" Non-trainable params: {Amount(fixedWeights)}\n";
        return optimizer.Count > 0 ? text + $" Optimizer params: {Amount(optimizer)}\n" : text;
    }

    private static string Amount(IReadOnlyCollection<IVariableV1> variables)
    {
        var count = variables.Sum(v => v.shape.size);
        double bytes = variables.Sum(v => v.shape.size * v.dtype.get_datatype_size());
        var unit = 0;
        string[] units = ["B", "KB", "MB", "GB", "TB", "PB"];
        while (bytes >= 1024 && unit < units.Length - 1)
        {
            (bytes, unit) = (bytes / 1024, unit + 1);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{count:N0} ({bytes:F2} {units[unit]})");
    }
}
