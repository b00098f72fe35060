using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace GanTf.Cli.Tests.Reports;

/// <summary>A small reader of 8-bit gray and RGB files that checks every length and checksum.</summary>
internal sealed record PngDecoder(int Width, int Height, int Channels, byte[] Pixels)
{
    public static PngDecoder Read(byte[] file)
    {
        Require(file.AsSpan(0, 8).SequenceEqual((byte[])[137, 80, 78, 71, 13, 10, 26, 10]), "signature");
        using var packed = new MemoryStream();
        var (width, height, channels, isAtEnd) = (0, 0, 0, false);
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var typeAndData = file.AsSpan(at + 4, 4 + length);
            var stated = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length));
            Require(Crc(typeAndData) == stated, "checksum");
            var data = typeAndData[4..];
            switch (Encoding.ASCII.GetString(typeAndData[..4]))
            {
                case "IHDR":
                    width = BinaryPrimitives.ReadInt32BigEndian(data);
                    height = BinaryPrimitives.ReadInt32BigEndian(data[4..]);
                    Require(data[8] == 8 && data[10] == 0 && data[11] == 0 && data[12] == 0, "header");
                    channels = data[9] switch { 0 => 1, 2 => 3, _ => throw new InvalidDataException("colour type") };
                    break;
                case "IDAT":
                    packed.Write(data);
                    break;
                case "IEND":
                    isAtEnd = at + 12 + length == file.Length;
                    break;
            }
            at += 12 + length;
        }
        Require(isAtEnd, "end");
        packed.Position = 0;
        return new PngDecoder(width, height, channels, Unfilter(packed, width * channels, height, channels));
    }

    private static byte[] Unfilter(Stream packed, int stride, int height, int channels)
    {
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        var pixels = new byte[stride * height];
        for (var row = 0; row < height; row++)
        {
            var filter = zlib.ReadByte();
            var line = pixels.AsSpan(row * stride, stride);
            zlib.ReadExactly(line);
            for (var i = 0; i < stride; i++)
            {
                int left = i < channels ? 0 : line[i - channels];
                int up = row == 0 ? 0 : pixels[(row - 1) * stride + i];
                int corner = row == 0 || i < channels ? 0 : pixels[(row - 1) * stride + i - channels];
                line[i] += (byte)(filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => throw new InvalidDataException("filter"),
                });
            }
        }
        Require(zlib.ReadByte() < 0, "length of the pixels");
        return pixels;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    // bit by bit, unlike the writer's table
    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
            }
        }
        return ~crc;
    }

    private static void Require(bool isSo, string what)
    {
        if (!isSo)
        {
            throw new InvalidDataException($"PNG: wrong {what}");
        }
    }
}
