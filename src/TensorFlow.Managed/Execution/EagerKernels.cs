using System;
using System.Collections.Generic;
using Tensorflow.Ops;

namespace Tensorflow.Execution;

/// <summary>Ops that this thread has run, bound to kernels: the next run with like inputs only computes.</summary>
internal sealed class EagerKernels
{
    /// <summary>Inputs of more elements than this never decide shapes in the cache.</summary>
    public const int LargestKey = 64;

    // Enough for a program; one whose shapes never come again starts over.
    private const int Most = 4096;

    [ThreadStatic]
    private static EagerKernels? _current;

    private readonly Dictionary<int, BoundOp> _bound = [];

    private const int Recent = 1024; // a power of two

    // those found last, by op and sizes: a program that goes round finds most of them here
    private readonly BoundOp?[] _recent = new BoundOp?[Recent];

    /// <summary>This thread's.</summary>
    public static EagerKernels Current => _current ??= new();

    /// <summary>The kernel that serves this application; null if none was bound yet.</summary>
    /// <param name="inputs">The values, handles opened.</param>
    public BoundOp? Find(Op op, Attrs? given, ReadOnlySpan<TensorData> inputs)
    {
        var place = (op.Number * 37) + (inputs[0].Count * 5) + (inputs[^1].Count * 3);
        ref var recent = ref _recent[place & (Recent - 1)];
        if (recent is not null && recent.Serves(op, given, inputs))
        {
            return recent;
        }

        for (var bound = _bound.GetValueOrDefault(Hash(op, inputs)); bound is not null; bound = bound.Next)
        {
            if (bound.Serves(op, given, inputs))
            {
                return recent = bound;
            }
        }

        return null;
    }

    /// <summary>The op, computed on these values.</summary>
    /// <param name="tensors">The inputs as tensors; their values are the inputs.</param>
    /// <param name="inputs">The values, handles opened.</param>
    public EagerNode Run(Op op, Attrs? given, Tensor[] tensors, TensorData[] inputs)
    {
        var hash = Hash(op, inputs);
        var first = _bound.GetValueOrDefault(hash);
        for (var bound = first; bound is not null; bound = bound.Next)
        {
            if (bound.Serves(op, given, inputs))
            {
                return new EagerNode(op, tensors, bound.Run(inputs), bound.Attrs, bound);
            }
        }

        var attrs = Binder.Complete(op, tensors, given, op.Def.Name);
        if (BoundOp.Make(op, given, attrs, inputs, first) is not { } made)
        {
            return new EagerNode(op, tensors, Evaluation.Run(op, attrs, inputs, op.Def.Name), attrs);
        }

        var node = new EagerNode(op, tensors, made.Run(inputs), attrs, made);
        if (_bound.Count >= Most)
        {
            _bound.Clear();
            Array.Clear(_recent);
        }

        _bound[hash] = made;
        return node;
    }

    // Values that may decide shapes count too, or all slices of one tensor would have one hash.
    private static int Hash(Op op, ReadOnlySpan<TensorData> inputs)
    {
        var hash = op.Number;
        var byValue = op.ShapeInputs.Length > 0;
        foreach (var input in inputs)
        {
            hash = (hash * 31) + (int)input.DType;
            foreach (var dimension in input.Shape.dims)
            {
                hash = (hash * 31) + (int)dimension;
            }

            if (byValue && input.Count <= LargestKey && input.DType is (TF_DataType.TF_INT32 or TF_DataType.TF_INT64))
            {
                foreach (var b in input.Bytes)
                {
                    hash = (hash * 31) + b;
                }
            }
        }

        return hash;
    }
}
