using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace Tensorflow.Formats.Checkpoint;

/// <summary>
/// The stored form of a string tensor: the length of every element as varint, the masked checksum of the lengths, all
/// bytes. In checksums each length counts as 4 bytes, or 8 past 2^32-1.
/// </summary>
internal static class StringElements
{
    /// <summary>The stored bytes and the checksum over lengths, their checksum and bytes.</summary>
    public static (byte[] Bytes, uint Crc) Write(byte[][] elements)
    {
        var bytes = new List<byte>();
        uint crc = 0;
        foreach (var element in elements)
        {
            Varint.Write(bytes, (ulong)element.Length);
            crc = AddLength(crc, (ulong)element.Length, bigEndian: false);
        }

        var check = BitConverter.GetBytes(Crc32C.Mask(crc));
        bytes.AddRange(check);
        crc = Crc32C.Of(check, crc);
        foreach (var element in elements)
        {
            bytes.AddRange(element);
            crc = Crc32C.Of(element, crc);
        }

        return ([.. bytes], crc);
    }

    /// <summary>The elements, and the checksum that the entry has to hold.</summary>
    /// <param name="stored">Exactly the tensor's bytes.</param>
    /// <param name="count">How many elements the shape claims.</param>
    /// <param name="bigEndian">Whether a big-endian machine wrote it.</param>
    /// <exception cref="DataLossError">Lengths, checksum and bytes do not fit together.</exception>
    public static (byte[][] Elements, uint Crc) Read(ReadOnlySpan<byte> stored, long count, bool bigEndian)
    {
        if (count > stored.Length)
        {
            throw new DataLossError($"expected {count} string lengths. Received: {stored.Length} bytes.");
        }

        var rest = stored;
        var lengths = new ulong[count];
        Int128 total = 0;
        uint crc = 0;
        for (var i = 0; i < lengths.Length; i++)
        {
            if (!Varint.TryRead(ref rest, out lengths[i]))
            {
                throw new DataLossError($"expected {count} string lengths. Received: {i}.");
            }

            total += lengths[i];
            crc = AddLength(crc, lengths[i], bigEndian);
        }

        if (rest.Length < 4 || rest.Length - 4 != total)
        {
            throw new DataLossError($"expected 4 + {total} bytes of strings. Received: {rest.Length} bytes.");
        }

        var check = bigEndian
            ? BinaryPrimitives.ReadUInt32BigEndian(rest)
            : BinaryPrimitives.ReadUInt32LittleEndian(rest);
        if (check != Crc32C.Mask(crc))
        {
            throw new DataLossError(
                $"The length checksum does not match: expected {check}. Received: {Crc32C.Mask(crc)}.");
        }

        return (Cut(rest[4..], lengths), Crc32C.Of(rest, crc));
    }

    private static byte[][] Cut(ReadOnlySpan<byte> bytes, ulong[] lengths)
    {
        var elements = new byte[lengths.Length][];
        for (var i = 0; i < elements.Length; i++)
        {
            elements[i] = bytes[..(int)lengths[i]].ToArray();
            bytes = bytes[(int)lengths[i]..];
        }

        return elements;
    }

    private static uint AddLength(uint crc, ulong length, bool bigEndian)
    {
        Span<byte> word = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(word, length);
        word = length > uint.MaxValue ? word : word[..4];
        if (bigEndian)
        {
            word.Reverse();
        }

        return Crc32C.Of(word, crc);
    }
}
