using System;
using System.IO;

namespace Tensorflow.Formats;

/// <summary>Reads claimed numbers of bytes, taking memory only for what has arrived.</summary>
internal static class BoundedRead
{
    private const int FirstPart = 1 << 16;

    /// <summary>Up to that many bytes; fewer if the stream ends before.</summary>
    public static byte[] UpTo(Stream stream, long count)
    {
        var buffer = new byte[(int)Math.Min(count, FirstPart)];
        var filled = 0;
        while (filled < count)
        {
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(count, Math.Min(2L * buffer.Length, Array.MaxLength)));
            }

            var n = stream.Read(buffer, filled, buffer.Length - filled);
            if (n == 0)
            {
                break;
            }

            filled += n;
        }

        Array.Resize(ref buffer, filled);
        return buffer;
    }

    /// <summary>The bytes left in a stream that knows its length, otherwise null.</summary>
    public static long? Left(Stream stream) => stream.CanSeek ? stream.Length - stream.Position : null;
}
