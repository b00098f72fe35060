using System;
using System.Buffers.Binary;
using System.Numerics;

namespace Tensorflow.Formats;

/// <summary>CRC-32C (Castagnoli) and its masked form, as TensorFlow's files store it.</summary>
internal static class Crc32C
{
    private const uint MaskDelta = 0xA282EAD8;

    /// <summary>The checksum of the bytes, or of earlier bytes with that checksum followed by these.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes, uint earlier = 0)
    {
        var crc = ~earlier;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var b in bytes)
        {
            crc = BitOperations.Crc32C(crc, b);
        }

        return ~crc;
    }

    /// <summary>The stored form: rotated right by 15, plus a constant; a CRC of a CRC would hide errors.</summary>
    public static uint Mask(uint crc) => BitOperations.RotateRight(crc, 15) + MaskDelta;

    /// <summary>The checksum of a stored form.</summary>
    public static uint Unmask(uint masked) => BitOperations.RotateLeft(masked - MaskDelta, 15);

    /// <summary>The masked checksum of the bytes.</summary>
    public static uint Masked(ReadOnlySpan<byte> bytes) => Mask(Of(bytes));
}
