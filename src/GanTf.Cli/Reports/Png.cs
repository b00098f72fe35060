using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;

namespace GanTf.Cli.Reports;

/// <summary>Writes PNG files of 8 bits a channel (PNG specification, third edition; no interlacing).</summary>
internal static class Png
{
    private static readonly uint[] CrcTable = MakeCrcTable();

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>A gray picture from <paramref name="pixels"/> (height, width), 0 black to 255 white.</summary>
    public static byte[] Gray(int width, int height, ReadOnlySpan<byte> pixels) =>
        Encode(width, height, colourType: 0, channels: 1, pixels);

    /// <summary>A colour picture from <paramref name="pixels"/> (height, width, 3).</summary>
    public static byte[] Rgb(int width, int height, ReadOnlySpan<byte> pixels) =>
        Encode(width, height, colourType: 2, channels: 3, pixels);

    private static byte[] Encode(int width, int height, byte colourType, int channels, ReadOnlySpan<byte> pixels)
    {
        if (width <= 0 || height <= 0 || (long)width * height * channels != pixels.Length)
        {
            throw new ArgumentException($"A PNG needs width x height x {channels} bytes, at least one pixel. " +
                $"Received: {width} x {height}, {pixels.Length} bytes.");
        }
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8;
        header[9] = colourType;
        header[10..].Clear();
        using var file = new MemoryStream();
        file.Write(Signature);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Compress(pixels, width * channels));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Compress(ReadOnlySpan<byte> pixels, int rowBytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var row = 0; row < pixels.Length; row += rowBytes)
            {
                zlib.WriteByte(0); // row filter "none": best for flat and noisy small pictures
                zlib.Write(pixels.Slice(row, rowBytes));
            }
        }
        return packed.ToArray();
    }

    private static void Chunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
        {
            crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
        }
        return crc;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1); // x^32 + x^26 + ... + 1, reversed
            }
            table[i] = crc;
        }
        return table;
    }
}
