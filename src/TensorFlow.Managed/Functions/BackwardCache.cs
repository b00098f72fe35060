using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Tensorflow.Gradients;

namespace Tensorflow.Functions;

/// <summary>
/// Backward programs by the shape of the recording. The first recording of a shape is walked, the second makes the
/// program, later ones run it.
/// </summary>
internal sealed class BackwardCache : TapeReplay
{
    // Enough for a program of many steps; one whose recordings never come again starts over.
    private const int Most = 512;

    // A program has memory of its own for what it is fed with and computes. What takes long to compute gains nothing.
    private const long LargestBytes = 1L << 26;
    private const long MostBytes = 1L << 28;

    [ThreadStatic]
    private static Dictionary<int, Entry>? _entries;

    [ThreadStatic]
    private static long _bytes;

    /// <summary>Tapes ask it from now on.</summary>
#pragma warning disable CA2255 // tapes come before functions in the order of folders
    [ModuleInitializer]
    internal static void Install() => Installed = new BackwardCache();

    public override Tensor?[]? Gradients(TapeShape shape, IReadOnlyList<TapeEntry> entries)
    {
        var known = _entries ??= [];
        var code = shape.Code;
        var hash = shape.Hash;
        if (!known.TryGetValue(hash, out var entry) || !code.SequenceEqual(entry.Code))
        {
            if (known.Count >= Most || _bytes > MostBytes)
            {
                known.Clear();
                _bytes = 0;
            }

            known[hash] = new Entry(code.ToArray());
            return null;
        }

        if (!entry.IsTried)
        {
            entry.IsTried = true;
            var bytes = BytesOf(shape);
            if (bytes <= LargestBytes)
            {
                entry.Program = BackwardProgram.Make(shape, entries);
                _bytes += entry.Program is null ? 0 : bytes;
            }
        }

        return entry.Program?.Run(shape.Values);
    }

    // every value has a gradient of its size
    private static long BytesOf(TapeShape shape)
    {
        var bytes = 0L;
        foreach (var value in shape.Values)
        {
            bytes += value is { Resource: null, DType: not TF_DataType.TF_STRING } data ? 2 * data.ByteLength : 0;
        }

        return bytes;
    }

    private sealed class Entry(long[] code)
    {
        public long[] Code => code;

        public bool IsTried { get; set; }

        public BackwardProgram? Program { get; set; }
    }
}
