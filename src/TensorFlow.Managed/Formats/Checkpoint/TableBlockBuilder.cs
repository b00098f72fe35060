using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace Tensorflow.Formats.Checkpoint;

/// <summary>Builds one block; every interval-th key is written whole and is a restart point.</summary>
internal sealed class TableBlockBuilder(int interval)
{
    private readonly List<byte> _bytes = [];
    private readonly List<int> _restarts = [0];
    private byte[] _last = [];
    private int _sinceRestart;

    /// <summary>No row has been added since the start or the last <see cref="Take"/>.</summary>
    public bool IsEmpty => _bytes.Count == 0;

    /// <summary>Length of the block if it were ended now.</summary>
    public int Length => _bytes.Count + 4 * _restarts.Count + 4;

    /// <summary>Appends a row; keys ascend.</summary>
    public void Add(byte[] key, ReadOnlySpan<byte> value)
    {
        var shared = 0;
        if (_sinceRestart < interval)
        {
            shared = key.AsSpan().CommonPrefixLength(_last);
        }
        else
        {
            _restarts.Add(_bytes.Count);
            _sinceRestart = 0;
        }

        Varint.Write(_bytes, (ulong)shared);
        Varint.Write(_bytes, (ulong)(key.Length - shared));
        Varint.Write(_bytes, (ulong)value.Length);
        _bytes.AddRange(key.AsSpan(shared));
        _bytes.AddRange(value);
        _last = key;
        _sinceRestart++;
    }

    /// <summary>The block's bytes; the builder starts anew.</summary>
    public byte[] Take()
    {
        var block = new byte[Length];
        _bytes.CopyTo(block);
        var end = block.AsSpan(_bytes.Count);
        foreach (var restart in _restarts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(end, restart);
            end = end[4..];
        }

        BinaryPrimitives.WriteInt32LittleEndian(end, _restarts.Count);
        _bytes.Clear();
        _restarts.Clear();
        _restarts.Add(0);
        (_last, _sinceRestart) = ([], 0);
        return block;
    }
}
