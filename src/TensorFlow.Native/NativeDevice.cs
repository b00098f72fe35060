namespace Tensorflow.Native;

/// <summary>A device that a native session can place operations on.</summary>
/// <param name="Name">Such as "/job:localhost/replica:0/task:0/device:CPU:0".</param>
/// <param name="DeviceType">"CPU", "GPU", ...</param>
/// <param name="MemoryBytes">The limit of its allocator in bytes.</param>
public sealed record NativeDevice(string Name, string DeviceType, long MemoryBytes);
