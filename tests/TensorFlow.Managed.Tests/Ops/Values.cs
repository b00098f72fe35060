namespace Tensorflow.Tests.Ops;

/// <summary>The elements of eager tensors.</summary>
internal static class Values
{
    /// <summary>A copy of the elements in row-major order.</summary>
    public static T[] Of<T>(Tensor tensor)
        where T : unmanaged => tensor.Data!.Span<T>().ToArray();
}
