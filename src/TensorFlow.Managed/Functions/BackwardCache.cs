using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

    [ThreadStatic]
    private static Dictionary<int, Entry>? _entries;

    /// <summary>Tapes ask it from now on.</summary>
#pragma warning disable CA2255 // tapes come before functions in the order of folders
    [ModuleInitializer]
    internal static void Install() => Installed = new BackwardCache();

    public override Tensor?[]? Gradients(TapeShape shape, IReadOnlyList<TapeEntry> entries)
    {
        var known = _entries ??= [];
        var code = shape.Code;
        var bytes = default(HashCode);
        bytes.AddBytes(MemoryMarshal.AsBytes(code));
        var hash = bytes.ToHashCode();
        if (!known.TryGetValue(hash, out var entry) || !code.SequenceEqual(entry.Code))
        {
            if (known.Count >= Most)
            {
                known.Clear();
            }

            known[hash] = new Entry(code.ToArray());
            return null;
        }

        if (!entry.IsTried)
        {
            (entry.IsTried, entry.Program) = (true, BackwardProgram.Make(shape, entries));
        }

        return entry.Program?.Run(shape.Tensors);
    }

    private sealed class Entry(long[] code)
    {
        public long[] Code => code;

        public bool IsTried { get; set; }

        public BackwardProgram? Program { get; set; }
    }
}
