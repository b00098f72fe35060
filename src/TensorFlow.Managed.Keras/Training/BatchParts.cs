namespace Tensorflow.Keras;

/// <summary>The parts of a batch, as Python unpacks a tuple.</summary>
public static class BatchParts
{
    /// <summary>Two parts.</summary>
    /// <exception cref="ValueError">There are not just two.</exception>
    public static void Deconstruct(this Tensors[] data, out Tensors first, out Tensors second)
    {
        Check(data, 2);
        (first, second) = (data[0], data[1]);
    }

    /// <summary>Three parts.</summary>
    /// <exception cref="ValueError">There are not just three.</exception>
    public static void Deconstruct(this Tensors[] data, out Tensors first, out Tensors second, out Tensors third)
    {
        Check(data, 3);
        (first, second, third) = (data[0], data[1], data[2]);
    }

    /// <summary>Four parts.</summary>
    /// <exception cref="ValueError">There are not just four.</exception>
    public static void Deconstruct(
        this Tensors[] data, out Tensors first, out Tensors second, out Tensors third, out Tensors fourth)
    {
        Check(data, 4);
        (first, second, third, fourth) = (data[0], data[1], data[2], data[3]);
    }

    private static void Check(Tensors[] data, int expected)
    {
        if (data.Length != expected)
        {
            throw new ValueError($"{(data.Length > expected ? "too many" : "not enough")} values to unpack "
                + $"(expected {expected}). Received: {data.Length}.");
        }
    }
}
