using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Tensorflow.Protos;

namespace Tensorflow.Formats.Checkpoint;

/// <summary>Reads the values of a checkpoint ("TensorBundle"): an index and one or more data files.</summary>
internal sealed class BundleReader : IDisposable
{
    private readonly string _prefix;
    private readonly BundleHeaderProto _header;
    private readonly SortedDictionary<byte[], BundleEntryProto> _entries = new(BundleFiles.KeyOrder.Instance);
    private readonly Dictionary<int, SafeFileHandle> _shards = [];

    /// <summary>Opens a checkpoint and reads its whole index; values are read when asked for.</summary>
    /// <param name="prefix">The path without .index or .data-....</param>
    /// <exception cref="NotFoundError">There is no such checkpoint.</exception>
    /// <exception cref="DataLossError">The index is damaged.</exception>
    public BundleReader(string prefix)
    {
        _prefix = prefix;
        (_header, var rows) = BundleFiles.ReadIndex(prefix);
        foreach (var (key, value) in rows)
        {
            var source = $"{BundleFiles.Index(prefix)}, entry {Encoding.UTF8.GetString(key)}";
            _entries[key] = ProtoBinary.Parse<BundleEntryProto>(value, source);
        }

        Names = [.. _entries.Keys.Where(k => k is [not 0, ..]).Select(Encoding.UTF8.GetString)];
    }

    /// <summary>The tensors' names in byte order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>True if the checkpoint has a tensor of that name.</summary>
    public bool Contains(string name) => _entries.ContainsKey(Encoding.UTF8.GetBytes(name));

    /// <summary>A tensor's element type.</summary>
    public TF_DataType TypeOf(string name) => (TF_DataType)Entry(name).Dtype;

    /// <summary>A tensor's full shape.</summary>
    public Shape ShapeOf(string name) => FullShape(Entry(name), name);

    /// <summary>Reads a tensor; the parts of a partitioned one are put together.</summary>
    /// <exception cref="NotFoundError">No such tensor, or no such data file.</exception>
    /// <exception cref="OutOfRangeError">The data file ends too early.</exception>
    /// <exception cref="DataLossError">Checksum or size do not fit.</exception>
    public TensorData Read(string name)
    {
        var entry = Entry(name);
        return entry.Slices.Count == 0 ? ReadEntry(entry, name) : Join(entry, name);
    }

    /// <summary>Closes the data files.</summary>
    public void Dispose()
    {
        foreach (var shard in _shards.Values)
        {
            shard.Dispose();
        }

        _shards.Clear();
    }

    /// <summary>The stored bytes of a tensor in one piece, unchecked: for types of no other form here.</summary>
    internal byte[] ReadStored(string name) => Stored(Entry(name), name);

    internal BundleEntryProto Entry(string name) =>
        _entries.TryGetValue(Encoding.UTF8.GetBytes(name), out var entry)
            ? entry
            : throw new NotFoundError($"Key {name} not found in checkpoint. Received: {_prefix}");

    private TensorData ReadEntry(BundleEntryProto entry, string name)
    {
        var shape = FullShape(entry, name);
        var type = (TF_DataType)entry.Dtype;
        var big = _header.Endianness == BundleHeaderProto.Types.Endianness.Big;
        if (type == TF_DataType.TF_STRING)
        {
            return ReadStrings(entry, name, shape, big);
        }

        if (type.get_datatype_size() == 0)
        {
            throw new UnimplementedError($"Tensor '{name}' of {_prefix}: expected a type with plain elements. " +
                $"Received: {entry.Dtype}.");
        }

        if (Elements(shape) * type.get_datatype_size() != entry.Size)
        {
            throw Loss(name, $"Invalid size in bundle entry: expected the bytes of {type.as_numpy_name()} {shape}",
                $"{entry.Size}");
        }

        var bytes = Stored(entry, name);
        CheckSum(entry, name, Crc32C.Of(bytes));
        var data = TensorData.Allocate(type, shape, zeroed: false);
        if (big)
        {
            ByteOrder.Reverse(bytes, type);
        }

        bytes.CopyTo(data.Bytes);
        return data;
    }

    private TensorData ReadStrings(BundleEntryProto entry, string name, Shape shape, bool big)
    {
        var count = Elements(shape);
        if (count > entry.Size)
        {
            throw Loss(name, $"expected at least {count} bytes", $"{entry.Size}");
        }

        try
        {
            var (elements, crc) = StringElements.Read(Stored(entry, name), (long)count, big);
            CheckSum(entry, name, crc);
            return TensorData.OfStrings(elements, shape);
        }
        catch (DataLossError e)
        {
            throw new DataLossError($"Tensor '{name}' of {_prefix}: {e.Message}");
        }
    }

    private TensorData Join(BundleEntryProto entry, string name)
    {
        var shape = FullShape(entry, name);
        var parts = new List<(TensorSlice Place, BundleEntryProto Entry)>();
        Int128 count = 0;
        foreach (var slice in entry.Slices)
        {
            var place = TensorSlice.Of(slice, shape, name);
            var part = _entries.TryGetValue(SliceKey.Of(name, slice), out var found)
                ? found
                : throw new NotFoundError($"Tensor '{name}' of {_prefix}: a slice is missing. Received: {slice}.");
            if (FullShape(part, name) != place.Shape || part.Dtype != entry.Dtype)
            {
                throw Loss(name, $"expected a slice {place.Shape} of {entry.Dtype}", $"{part.Shape} of {part.Dtype}");
            }

            count += place.Shape.size;
            parts.Add((place, part));
        }

        if (count != Elements(shape))
        {
            throw Loss(name, $"expected slices that fill {shape}", $"{count} elements");
        }

        var values = parts.ConvertAll(p => (p.Place, ReadEntry(p.Entry, name)));
        var data = TensorData.Allocate((TF_DataType)entry.Dtype, shape);
        values.ForEach(v => v.Place.Put(v.Item2, data));
        return data;
    }

    // the file's length is asked before memory is taken
    private byte[] Stored(BundleEntryProto entry, string name)
    {
        var file = Shard(entry.ShardId);
        var length = RandomAccess.GetLength(file);
        if (entry.Offset < 0 || entry.Size < 0 || entry.Offset > length || entry.Size > length - entry.Offset)
        {
            throw new OutOfRangeError($"Tensor '{name}' of {_prefix}: Read less bytes than requested: expected " +
                $"{entry.Size} at offset {entry.Offset} of shard {entry.ShardId}. Received: {length} bytes in all.");
        }

        if (entry.Size > TensorData.MaxBytes)
        {
            throw Loss(name, $"expected at most {TensorData.MaxBytes} bytes", $"{entry.Size}");
        }

        var bytes = new byte[entry.Size];
        var filled = 0;
        for (int n; filled < bytes.Length; filled += n)
        {
            n = RandomAccess.Read(file, bytes.AsSpan(filled), entry.Offset + filled);
            if (n == 0)
            {
                throw Loss(name, $"expected {entry.Size} bytes", $"{filled}");
            }
        }

        return bytes;
    }

    private SafeFileHandle Shard(int shard)
    {
        if (_shards.TryGetValue(shard, out var open))
        {
            return open;
        }

        var path = BundleFiles.Data(_prefix, shard, _header.NumShards);
        try
        {
            return _shards[shard] = File.OpenHandle(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotFoundError($"No such file or directory. Received: {path}");
        }
    }

    private Shape FullShape(BundleEntryProto entry, string name)
    {
        var shape = ShapeProtos.Read(entry.Shape, $"Tensor '{name}' of {_prefix}");
        return shape.IsFullyDefined ? shape : throw Loss(name, "expected a full shape", $"{shape}");
    }

    private static Int128 Elements(Shape shape)
    {
        Int128 count = 1;
        foreach (var dim in shape.dims)
        {
            count = dim == 0 ? 0 : count > long.MaxValue ? count : count * dim;
        }

        return count;
    }

    private void CheckSum(BundleEntryProto entry, string name, uint crc)
    {
        if (Crc32C.Unmask(entry.Crc32C) != crc)
        {
            throw Loss(name, $"shard {entry.ShardId} ({entry.Size} bytes): Checksum does not match: expected " +
                $"{Crc32C.Unmask(entry.Crc32C)}", $"{crc}");
        }
    }

    private DataLossError Loss(string name, string expected, string received) =>
        new($"Tensor '{name}' of {_prefix}: {expected}. Received: {received}.");
}
