namespace Tensorflow.Ops.Arrays;

/// <summary>Reads single indices of a tensor of any index type.</summary>
internal static class IndexReader
{
    /// <summary>One index at a place of the flat tensor.</summary>
    public delegate long Read(TensorData indices, int at);

    /// <summary>The reader for an input's type.</summary>
    public static Read Of(Binding node, int input) => node.InputTypes[input] switch
    {
        TF_DataType.TF_INT32 => static (d, i) => d.Span<int>()[i],
        TF_DataType.TF_INT64 => static (d, i) => d.Span<long>()[i],
        TF_DataType.TF_INT16 => static (d, i) => d.Span<short>()[i],
        TF_DataType.TF_INT8 => static (d, i) => d.Span<sbyte>()[i],
        TF_DataType.TF_UINT8 => static (d, i) => d.Span<byte>()[i],
        _ => throw node.Invalid($"Expected integer indices. Received: {node.InputTypes[input].as_numpy_name()}."),
    };
}
