using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Writes the logs of each epoch to a file of comma-separated values, lines ending with CR LF.</summary>
/// <param name="filename">The file; what it held is lost unless append is true.</param>
/// <param name="separator">What stands between values.</param>
/// <param name="append">Adds to the file, whose heading stays.</param>
public sealed class CSVLogger(string filename, string separator = ",", bool append = false) : Callback
{
    private StreamWriter? _file;
    private List<string>? _keys;
    private bool _hasHeading;

    /// <inheritdoc/>
    public override void on_train_begin(Dictionary<string, float>? logs = null)
    {
        _hasHeading = append && File.Exists(filename) && new FileInfo(filename).Length > 0;
        _file = new StreamWriter(filename, append, new UTF8Encoding(false)) { NewLine = "\r\n" };
        _keys = null;
    }

    /// <inheritdoc/>
    public override void on_epoch_end(int epoch, Dictionary<string, float>? logs = null)
    {
        logs ??= [];
        if (_keys is null)
        {
            _keys = [.. logs.Keys.Order(StringComparer.Ordinal)];
            if (!_keys.Exists(k => k.StartsWith("val_", StringComparison.Ordinal)))
            {
                // Validation may come with later epochs only.
                _keys.AddRange(_keys.ConvertAll(k => "val_" + k));
            }

            if (!_hasHeading)
            {
                _file!.WriteLine(string.Join(separator, _keys.Prepend("epoch")));
            }
        }

        var values = _keys.Select(k => logs.TryGetValue(k, out var value) ? Text(value) : "NA");
        _file!.WriteLine(string.Join(separator, values.Prepend(epoch.ToString(CultureInfo.InvariantCulture))));
        _file.Flush();
    }

    /// <inheritdoc/>
    public override void on_train_end(Dictionary<string, float>? logs = null)
    {
        _file?.Dispose();
        _file = null;
    }

    // Python writes the double that the float32 is.
    private static string Text(float value) => ConfigText.Number(value);
}
