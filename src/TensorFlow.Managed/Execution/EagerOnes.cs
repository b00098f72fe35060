using System;
using System.Runtime.CompilerServices;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Execution;

/// <summary>Ones by shape and type: labels are made of them at each step. Nothing writes to a value.</summary>
internal sealed class EagerOnes
{
    // larger ones are made anew
    private const int MostElements = 1024;

    private const int Most = 32; // a power of two

    [ThreadStatic]
    private static EagerOnes? _current;

    private readonly TensorData?[] _known = new TensorData?[Most];

    /// <summary>This thread's.</summary>
    public static EagerOnes Current => _current ??= new();

    /// <summary>Ones of a fully defined shape.</summary>
    public TensorData Of(Shape shape, TF_DataType dtype)
    {
        // a program that goes round asks with the shape of a plan, which is one object
        ref var known = ref _known[(RuntimeHelpers.GetHashCode(shape) + (int)dtype) & (Most - 1)];
        if (known is not null && known.DType == dtype && ReferenceEquals(known.Shape, shape))
        {
            return known;
        }

        var made = Creation.Repeat(Creation.Scalar(1, dtype), shape);
        if (made.Count <= MostElements)
        {
            known = made;
        }

        return made;
    }
}
