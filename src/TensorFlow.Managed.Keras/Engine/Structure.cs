using System.Threading;

namespace Tensorflow.Keras.Engine;

/// <summary>
/// A number that grows whenever a layer of the process gets or loses a part or a weight, or one becomes trainable or
/// stops to be.
/// </summary>
internal static class Structure
{
    private static int _version;

    /// <summary>The number now.</summary>
    public static int Version => Volatile.Read(ref _version);

    /// <summary>Something changed.</summary>
    public static void Changed() => Interlocked.Increment(ref _version);

    /// <summary>Variables that were found at a version.</summary>
    internal sealed record Known(int Version, IVariableV1[] Variables);
}
