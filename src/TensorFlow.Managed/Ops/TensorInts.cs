using System;

namespace Tensorflow.Ops;

/// <summary>Reads small integer tensors: axes, shapes, permutations.</summary>
internal static class TensorInts
{
    public static long[] Read(TensorData value) => value.DType switch
    {
        TF_DataType.TF_INT32 => Array.ConvertAll(value.Span<int>().ToArray(), v => (long)v),
        TF_DataType.TF_INT64 => value.Span<long>().ToArray(),
        TF_DataType.TF_INT16 => Array.ConvertAll(value.Span<short>().ToArray(), v => (long)v),
        TF_DataType.TF_INT8 => Array.ConvertAll(value.Span<sbyte>().ToArray(), v => (long)v),
        TF_DataType.TF_UINT8 => Array.ConvertAll(value.Span<byte>().ToArray(), v => (long)v),
        _ => throw new TypeError($"Expected integers. Received: {value.DType.as_numpy_name()}."),
    };
}
