using System;
using System.Runtime.InteropServices;

namespace Tensorflow.Native.Loopback;

/// <summary>Confines a listening port of this process to the machine's loopback device.</summary>
internal static partial class LoopbackOnly
{
    // Linux: SOL_SOCKET and SO_BINDTODEVICE
    private const int SocketLevel = 1;
    private const int BindToDevice = 25;

    private static readonly byte[] Loopback = "lo\0"u8.ToArray();

    /// <summary>
    /// Ties the sockets that listen on the port to the loopback device; the kernel then refuses others.
    /// </summary>
    /// <exception cref="PermissionDeniedError">The system cannot do that, or does not let this user.</exception>
    public static void Confine(int port)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw Refused(port, "that can be done on Linux only");
        }

        var sockets = ListeningSockets.On(port);
        if (sockets.Count == 0)
        {
            throw Refused(port, "its socket was not found in /proc");
        }

        foreach (var socket in sockets)
        {
            if (SetOption(socket, SocketLevel, BindToDevice, Loopback, Loopback.Length) != 0)
            {
                throw Refused(port, Marshal.GetLastPInvokeErrorMessage());
            }
        }
    }

    private static PermissionDeniedError Refused(int port, string reason) => new(
        $"Port {port} cannot be confined to this machine: {reason}. TensorFlow's servers listen on every address " +
        "and have no authentication; allow all interfaces only in a network that you trust.");

    [LibraryImport("libc", EntryPoint = "setsockopt", SetLastError = true)]
    private static partial int SetOption(int socket, int level, int option, byte[] value, int length);
}
