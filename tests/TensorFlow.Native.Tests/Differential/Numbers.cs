using System;
using System.Numerics;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>The elements of a value as float64.</summary>
internal static class Numbers
{
    /// <summary>All elements; bools as 0 and 1. Not for strings.</summary>
    public static double[] Of(TensorData data) => data.DType switch
    {
        TF_DataType.TF_FLOAT => Wide<float>(data),
        TF_DataType.TF_DOUBLE => Wide<double>(data),
        TF_DataType.TF_INT8 => Wide<sbyte>(data),
        TF_DataType.TF_INT16 => Wide<short>(data),
        TF_DataType.TF_INT32 => Wide<int>(data),
        TF_DataType.TF_INT64 => Wide<long>(data),
        TF_DataType.TF_UINT8 or TF_DataType.TF_BOOL => Wide<byte>(data),
        TF_DataType.TF_UINT16 => Wide<ushort>(data),
        TF_DataType.TF_UINT32 => Wide<uint>(data),
        TF_DataType.TF_UINT64 => Wide<ulong>(data),
        _ => throw new ArgumentException($"no numbers in {data.DType}", nameof(data)),
    };

    private static double[] Wide<T>(TensorData data)
        where T : unmanaged, INumber<T> => Array.ConvertAll(data.Span<T>().ToArray(), double.CreateChecked);
}
