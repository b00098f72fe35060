using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Tensorflow.Formats;

/// <summary>Turns big-endian elements into little-endian ones and back.</summary>
internal static class ByteOrder
{
    /// <summary>Reverses the bytes of every element; a complex number's two parts stay in their order.</summary>
    public static void Reverse(Span<byte> bytes, TF_DataType type)
    {
        switch (type.is_complex() ? type.get_datatype_size() / 2 : type.get_datatype_size())
        {
            case 2:
                var shorts = MemoryMarshal.Cast<byte, ushort>(bytes);
                BinaryPrimitives.ReverseEndianness(shorts, shorts);
                break;
            case 4:
                var ints = MemoryMarshal.Cast<byte, uint>(bytes);
                BinaryPrimitives.ReverseEndianness(ints, ints);
                break;
            case 8:
                var longs = MemoryMarshal.Cast<byte, ulong>(bytes);
                BinaryPrimitives.ReverseEndianness(longs, longs);
                break;
            default:
                break; // single bytes have no order
        }
    }
}
