using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Random choices from one seed.</summary>
internal sealed class Choices(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>True so often.</summary>
    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>A whole number from low to high, both included.</summary>
    public int Int(int low, int high) => _random.Next(low, high + 1);

    public T Of<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>Sizes of one to four, now and then none, or a vector's length and some more.</summary>
    public long Size() => Chance(0.03) ? 0 : Chance(0.05) ? Of([15L, 16L, 17L, 33L]) : Int(1, 4);

    public long[] Shape(int leastRank = 0, int mostRank = 4) =>
        [.. Enumerable.Range(0, Math.Max(leastRank, Int(0, mostRank))).Select(_ => Size())];

    /// <summary>A shape that broadcasts against another one: leading sizes left out, others one.</summary>
    public long[] Broadcastable(long[] shape) =>
        [.. shape.Skip(Chance(0.3) ? Int(0, shape.Length) : 0).Select(d => Chance(0.25) ? 1 : d)];

    /// <summary>The same shape with some sizes, or the rank, left open.</summary>
    public Shape Declared(long[] shape) => Chance(0.7) ? new Shape(shape)
        : Chance(0.3) ? Tensorflow.Shape.Null
        : new Shape([.. shape.Select(d => Chance(0.5) ? -1 : d)]);

    /// <summary>A value of a type: mostly ordinary numbers, now and then special ones.</summary>
    public TensorData Value(TF_DataType type, long[] shape, bool isTame = false)
    {
        var data = TensorData.Allocate(type, new Shape(shape));
        var isSpecial = !isTame && Chance(0.05);
        var isWhole = Chance(0.2);
        for (var i = 0; i < data.Count; i++)
        {
            Set(data, i, isSpecial && Chance(0.3) ? Special() : isWhole ? Int(-3, 3) : Number());
        }

        return data;
    }

    /// <summary>Whole numbers between bounds, as int32 or int64.</summary>
    public TensorData Ints(TF_DataType type, long[] shape, int low, int high)
    {
        var data = TensorData.Allocate(type, new Shape(shape));
        for (var i = 0; i < data.Count; i++)
        {
            Set(data, i, Int(low, high));
        }

        return data;
    }

    private double Number() => Chance(0.1) ? _random.NextDouble() * 200 - 100 : _random.NextDouble() * 6 - 3;

    private double Special() => Of([double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0.0, -0.0, 1e30]);

    private void Set(TensorData data, int i, double value)
    {
        switch (data.DType)
        {
            case TF_DataType.TF_FLOAT: data.Span<float>()[i] = (float)value; break;
            case TF_DataType.TF_DOUBLE: data.Span<double>()[i] = value; break;
            case TF_DataType.TF_BOOL: data.Span<bool>()[i] = Chance(0.5); break;
            case TF_DataType.TF_INT8: data.Span<sbyte>()[i] = (sbyte)Whole(value, 127); break;
            case TF_DataType.TF_INT16: data.Span<short>()[i] = (short)Whole(value, 3000); break;
            case TF_DataType.TF_INT32: data.Span<int>()[i] = (int)Whole(value, 3000); break;
            case TF_DataType.TF_INT64: data.Span<long>()[i] = Whole(value, 3000); break;
            case TF_DataType.TF_UINT8: data.Span<byte>()[i] = (byte)Math.Abs(Whole(value, 127)); break;
            case TF_DataType.TF_UINT16: data.Span<ushort>()[i] = (ushort)Math.Abs(Whole(value, 3000)); break;
            case TF_DataType.TF_UINT32: data.Span<uint>()[i] = (uint)Math.Abs(Whole(value, 3000)); break;
            case TF_DataType.TF_UINT64: data.Span<ulong>()[i] = (ulong)Math.Abs(Whole(value, 3000)); break;
            case TF_DataType.TF_STRING: data.Strings[i] = Encoding.UTF8.GetBytes($"s{Int(0, 3)}"); break;
            default: throw new ArgumentException($"no values are made of {data.DType}", nameof(data));
        }
    }

    private static long Whole(double value, long most) =>
        double.IsNaN(value) ? 0 : (long)Math.Round(Math.Clamp(value, -most, most));
}
