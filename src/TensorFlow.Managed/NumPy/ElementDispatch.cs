using System;

namespace Tensorflow.NumPy;

/// <summary>From an element type to the generic code for it: the only switch over types.</summary>
internal static class ElementDispatch
{
    /// <summary>Runs for any type of numbers but complex ones and bfloat16.</summary>
    public static void Numbers<TAction>(TF_DataType type, TAction action)
        where TAction : INumberAction
    {
        switch (type)
        {
            case TF_DataType.TF_DOUBLE: action.Run<double>(); break;
            case TF_DataType.TF_FLOAT: action.Run<float>(); break;
            case TF_DataType.TF_HALF: action.Run<Half>(); break;
            case TF_DataType.TF_INT64: action.Run<long>(); break;
            case TF_DataType.TF_INT32: action.Run<int>(); break;
            case TF_DataType.TF_INT16: action.Run<short>(); break;
            case TF_DataType.TF_INT8: action.Run<sbyte>(); break;
            case TF_DataType.TF_UINT64: action.Run<ulong>(); break;
            case TF_DataType.TF_UINT32: action.Run<uint>(); break;
            case TF_DataType.TF_UINT16: action.Run<ushort>(); break;
            case TF_DataType.TF_UINT8 or TF_DataType.TF_BOOL: action.Run<byte>(); break;
            default: throw Unsupported(type);
        }
    }

    /// <summary>Runs for half, float and double.</summary>
    public static void Floats<TAction>(TF_DataType type, TAction action)
        where TAction : IFloatAction
    {
        switch (type)
        {
            case TF_DataType.TF_DOUBLE: action.Run<double>(); break;
            case TF_DataType.TF_FLOAT: action.Run<float>(); break;
            case TF_DataType.TF_HALF: action.Run<Half>(); break;
            default: throw Unsupported(type);
        }
    }

    private static TypeError Unsupported(TF_DataType type) =>
        new($"This operation is not defined for arrays of that type. Received: {type.as_numpy_name()}.");
}
