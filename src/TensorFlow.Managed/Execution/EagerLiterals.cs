using System;
using Tensorflow.Ops;

namespace Tensorflow.Execution;

/// <summary>
/// Numbers that stood beside tensors, as tensors: a program writes the same ones again and again. Nothing writes to
/// them, and only gradients get to see them.
/// </summary>
internal sealed class EagerLiterals
{
    private const int Most = 64;

    [ThreadStatic]
    private static EagerLiterals? _current;

    private readonly Entry[] _entries = new Entry[Most];

    /// <summary>This thread's.</summary>
    public static EagerLiterals Current => _current ??= new();

    /// <summary>The number as a tensor; null for what is no number.</summary>
    /// <param name="type">Null: the number's own.</param>
    public Tensor? Of(object? value, TF_DataType? type)
    {
        var (kind, bits) = value switch
        {
            float number => ('f', (long)BitConverter.SingleToInt32Bits(number)),
            double number => ('d', BitConverter.DoubleToInt64Bits(number)),
            int number => ('i', number),
            _ => (' ', 0L),
        };
        if (kind == ' ')
        {
            return null;
        }

        var wanted = type ?? (kind == 'f' ? TF_DataType.TF_FLOAT
            : kind == 'd' ? TF_DataType.TF_DOUBLE
            : TF_DataType.TF_INT32);

        // the upper bits too: small doubles differ in these only
        var mixed = (ulong)(bits + kind + ((long)wanted << 8)) * 0x9E37_79B9_7F4A_7C15;
        ref var entry = ref _entries[mixed >> 58];
        if (entry.Tensor is null || entry.Bits != bits || entry.Kind != kind || entry.Type != wanted)
        {
            entry = new(new Tensor(Constants.ToData(value, wanted)), bits, kind, wanted);
        }

        return entry.Tensor;
    }

    private readonly record struct Entry(Tensor? Tensor, long Bits, char Kind, TF_DataType Type);
}
