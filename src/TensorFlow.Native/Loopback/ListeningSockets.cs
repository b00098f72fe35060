using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Tensorflow.Native.Loopback;

/// <summary>Finds the listening TCP sockets of this process in Linux's /proc.</summary>
internal static class ListeningSockets
{
    // the fourth column of /proc/net/tcp: TCP_LISTEN
    private const string Listening = "0A";

    /// <summary>The file descriptors that listen on a port, over IPv4 or IPv6.</summary>
    public static IReadOnlyList<int> On(int port)
    {
        var inodes = new[] { "/proc/self/net/tcp", "/proc/self/net/tcp6" }
            .Where(File.Exists)
            .SelectMany(file => Inodes(File.ReadLines(file), port))
            .Select(inode => $"socket:[{inode}]")
            .ToHashSet(StringComparer.Ordinal);
        return [.. new DirectoryInfo("/proc/self/fd").EnumerateFiles()
            .Where(file => file.LinkTarget is { } target && inodes.Contains(target))
            .Select(file => int.Parse(file.Name, CultureInfo.InvariantCulture))];
    }

    /// <summary>
    /// The inodes of the listening sockets in the lines of /proc/net/tcp: "sl local remote st ... inode".
    /// </summary>
    internal static IEnumerable<string> Inodes(IEnumerable<string> lines, int port) =>
        from line in lines.Skip(1)
        let columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where columns.Length > 9 && columns[3] == Listening
            && columns[1].EndsWith($":{port:X4}", StringComparison.Ordinal)
        select columns[9];
}
