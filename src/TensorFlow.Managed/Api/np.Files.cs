using System.Collections.Generic;
using System.IO;
using System.Linq;
using Tensorflow.Formats;

namespace Tensorflow.NumPy;

/// <content>Files of arrays, byte for byte as NumPy lays them out: .npy holds one, .npz several by name.</content>
public static partial class np
{
    private const string OneEnding = ".npy";
    private const string ManyEnding = ".npz";

    /// <summary>Writes an array.</summary>
    /// <param name="file">".npy" is added where it is missing.</param>
    /// <exception cref="TypeError">NumPy has no such element type.</exception>
    public static void save(string file, NDArray nd)
    {
        using var stream = File.Create(Ended(file, OneEnding));
        Npy.Write(nd.ToTensorData(), stream);
    }

    /// <summary>Reads an array.</summary>
    /// <exception cref="ValueError">Not an .npy file, or one of objects, text, dates or records.</exception>
    public static NDArray load(string file)
    {
        using var stream = File.OpenRead(file);
        return new(Npy.Read(stream, file));
    }

    /// <summary>Writes arrays under the names arr_0, arr_1, ...</summary>
    /// <param name="file">".npz" is added where it is missing.</param>
    public static void savez(string file, params NDArray[] nds) => savez(file, Numbered(nds));

    /// <summary>Writes arrays by name.</summary>
    /// <param name="file">".npz" is added where it is missing.</param>
    public static void savez(string file, IReadOnlyDictionary<string, NDArray> nds) =>
        Write(file, nds, compressed: false);

    /// <summary>Writes arrays, packed, under the names arr_0, arr_1, ...</summary>
    /// <param name="file">".npz" is added where it is missing.</param>
    public static void savez_compressed(string file, params NDArray[] nds) => savez_compressed(file, Numbered(nds));

    /// <summary>Writes arrays by name, packed.</summary>
    /// <param name="file">".npz" is added where it is missing.</param>
    public static void savez_compressed(string file, IReadOnlyDictionary<string, NDArray> nds) =>
        Write(file, nds, compressed: true);

    /// <summary>Reads the arrays of an .npz file by name.</summary>
    /// <exception cref="ValueError">Not an .npz file, or an array that <see cref="load"/> refuses.</exception>
    public static IReadOnlyDictionary<string, NDArray> loadz(string file)
    {
        using var stream = File.OpenRead(file);
        return Npz.Read(stream, file).ToDictionary(a => a.Key, a => new NDArray(a.Value));
    }

    private static void Write(string file, IReadOnlyDictionary<string, NDArray> arrays, bool compressed)
    {
        using var stream = File.Create(Ended(file, ManyEnding));
        Npz.Write(
            arrays.Select(a => new KeyValuePair<string, TensorData>(a.Key, a.Value.ToTensorData())), stream,
            compressed);
    }

    private static Dictionary<string, NDArray> Numbered(NDArray[] arrays) =>
        arrays.Select((a, i) => (Name: $"arr_{i}", Array: a)).ToDictionary(a => a.Name, a => a.Array);

    private static string Ended(string file, string ending) =>
        file.EndsWith(ending, System.StringComparison.Ordinal) ? file : file + ending;
}
