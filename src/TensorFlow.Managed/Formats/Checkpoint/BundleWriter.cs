using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Tensorflow.Protos;

namespace Tensorflow.Formats.Checkpoint;

/// <summary>
/// Writes a checkpoint with one data file. Values follow each other there in the order in which they are added; the
/// files appear under their names only when <see cref="Finish"/> is called.
/// </summary>
internal sealed class BundleWriter : IDisposable
{
    private readonly string _prefix;
    private readonly string _part;
    private readonly FileStream _data;
    private readonly Dictionary<byte[], BundleEntryProto> _entries = new(KeyEquality.Instance);
    private bool _finished;

    /// <summary>Starts a checkpoint.</summary>
    /// <param name="prefix">The path without .index or .data-...; its folder has to be there.</param>
    /// <exception cref="NotFoundError">The folder is not there.</exception>
    public BundleWriter(string prefix)
    {
        _prefix = prefix;
        _part = BundleFiles.Data(prefix, 0, 1) + ".part";
        try
        {
            _data = File.Create(_part);
        }
        catch (DirectoryNotFoundException)
        {
            throw new NotFoundError($"No such file or directory. Received: {_part}");
        }
    }

    /// <summary>Appends a tensor.</summary>
    /// <exception cref="InvalidArgumentError">The name is empty or was added before.</exception>
    public void Add(string name, TensorData data) => AddEntry(Encoding.UTF8.GetBytes(name), name, data);

    /// <summary>Appends one part of a partitioned tensor.</summary>
    /// <param name="name">The whole tensor's name.</param>
    /// <param name="full">Its shape.</param>
    /// <param name="slice">Which part it is, as it is to be written.</param>
    /// <param name="data">The part's elements.</param>
    public void AddSlice(string name, Shape full, TensorSliceProto slice, TensorData data)
    {
        if (TensorSlice.Of(slice, full, name).Shape != data.Shape)
        {
            throw new InvalidArgumentError(
                $"Slice of '{name}': expected the shape of {slice}. Received: {data.Shape}.");
        }

        AddEntry(SliceKey.Of(name, slice), name, data);
        var key = Encoding.UTF8.GetBytes(name);
        if (!_entries.TryGetValue(key, out var whole))
        {
            whole = new BundleEntryProto { Dtype = (DataType)data.DType, Shape = ShapeProtos.Write(full) };
            _entries.Add(key, whole);
        }

        whole.Slices.Add(slice);
    }

    /// <summary>Writes the index and gives both files their names.</summary>
    public void Finish()
    {
        _data.Dispose();
        File.Move(_part, BundleFiles.Data(_prefix, 0, 1), overwrite: true);
        BundleFiles.WriteIndex(_prefix, 1, _entries);
        _finished = true;
    }

    /// <summary>Without <see cref="Finish"/> before: takes the unfinished file away.</summary>
    public void Dispose()
    {
        _data.Dispose();
        if (!_finished)
        {
            File.Delete(_part);
        }
    }

    private void AddEntry(byte[] key, string name, TensorData data)
    {
        if (key.Length == 0 || _entries.ContainsKey(key))
        {
            throw new InvalidArgumentError($"Expected a name that is not empty and new. Received: '{name}'.");
        }

        var entry = new BundleEntryProto
        {
            Dtype = (DataType)data.DType,
            Shape = ShapeProtos.Write(data.Shape),
            Offset = _data.Position,
        };
        if (data.DType == TF_DataType.TF_STRING)
        {
            var (bytes, crc) = StringElements.Write(data.Strings);
            _data.Write(bytes);
            entry.Crc32C = Crc32C.Mask(crc);
        }
        else
        {
            _data.Write(data.Bytes);
            entry.Crc32C = Crc32C.Masked(data.Bytes);
        }

        entry.Size = _data.Position - entry.Offset;
        _entries.Add(key, entry);
    }

    private sealed class KeyEquality : IEqualityComparer<byte[]>
    {
        public static KeyEquality Instance { get; } = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] key)
        {
            var hash = default(HashCode);
            hash.AddBytes(key);
            return hash.ToHashCode();
        }
    }
}
