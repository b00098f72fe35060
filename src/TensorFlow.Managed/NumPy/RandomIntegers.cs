using System;
using System.Numerics;

namespace Tensorflow.NumPy;

/// <summary>Bounded integers of any type from either of NumPy's streams.</summary>
internal static class RandomIntegers
{
    /// <summary>An array of values in first..last.</summary>
    public static NDArray Draw<TFill>(Int128 first, Int128 last, long[] dims, TF_DataType dtype, TFill fill)
        where TFill : IIntegerFill
    {
        NDArray result = NDArray.Empty(dtype, dims);
        switch (dtype)
        {
            case TF_DataType.TF_INT64: Run<long>(); break;
            case TF_DataType.TF_INT32: Run<int>(); break;
            case TF_DataType.TF_INT16: Run<short>(); break;
            case TF_DataType.TF_INT8: Run<sbyte>(); break;
            case TF_DataType.TF_UINT64: Run<ulong>(); break;
            case TF_DataType.TF_UINT32: Run<uint>(); break;
            case TF_DataType.TF_UINT16: Run<ushort>(); break;
            case TF_DataType.TF_UINT8: Run<byte>(); break;
            case TF_DataType.TF_BOOL:
                Check(0, 1);
                fill.Fill(result.Flat<bool>(), first != 0, last != 0);
                break;
            default:
                throw new TypeError($"Unsupported dtype for randint. Received: {dtype.as_numpy_name()}.");
        }

        return result;

        void Run<T>()
            where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
        {
            Check(Int128.CreateChecked(T.MinValue), Int128.CreateChecked(T.MaxValue));
            fill.Fill(result.Flat<T>(), T.CreateChecked(first), T.CreateChecked(last));
        }

        void Check(Int128 smallest, Int128 largest)
        {
            if (first > last || first < smallest || last > largest)
            {
                throw Refused(first, last, dtype);
            }
        }
    }

    private static ValueError Refused(Int128 first, Int128 last, TF_DataType dtype) => new(first > last
        ? $"low >= high. Received: {first} and {last + 1}."
        : $"low or high is out of bounds for {dtype.as_numpy_name()}. Received: {first} and {last + 1}.");
}
