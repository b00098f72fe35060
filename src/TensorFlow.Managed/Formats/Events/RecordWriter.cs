using System;
using System.Buffers.Binary;
using System.IO;

namespace Tensorflow.Formats.Events;

/// <summary>Writes TFRecord frames; a packed file is written by giving it a packing stream.</summary>
internal sealed class RecordWriter(Stream stream)
{
    /// <summary>Appends one record.</summary>
    public void Write(ReadOnlySpan<byte> payload)
    {
        Span<byte> header = stackalloc byte[12];
        BinaryPrimitives.WriteInt64LittleEndian(header, payload.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], Crc32C.Masked(header[..8]));
        stream.Write(header);
        stream.Write(payload);
        BinaryPrimitives.WriteUInt32LittleEndian(header, Crc32C.Masked(payload));
        stream.Write(header[..4]);
    }
}
