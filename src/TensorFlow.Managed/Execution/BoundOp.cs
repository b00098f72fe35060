using System;
using Tensorflow.Ops;

namespace Tensorflow.Execution;

/// <summary>An op bound to input types and shapes, and to the values that its shapes follow from.</summary>
internal sealed class BoundOp
{
    private readonly Attrs? _given;
    private readonly TF_DataType[] _inputTypes;
    private readonly Shape[] _inputShapes;
    private readonly TensorData?[] _values;
    private readonly TF_DataType[] _outputTypes;
    private readonly Shape[] _outputShapes;
    private readonly Kernel _kernel;
    private Frame? _free;

    private BoundOp(Op op, Attrs? given, Attrs complete, TensorData[] inputs, Shape[] shapes, TensorData?[] values)
    {
        (Op, _given, Attrs, _values, _outputShapes) = (op, given, complete, values, shapes);
        _inputTypes = Array.ConvertAll(inputs, i => i.DType);
        _inputShapes = Array.ConvertAll(inputs, i => i.Shape);
        _outputTypes = [.. Binder.OutputTypes(op.Def, complete)];
        _kernel = op.Kernels.Bind(
            op, new Ops.Binding(op.Def.Name, complete, _inputTypes, _inputShapes, _outputShapes, null));
    }

    /// <summary>Unique in the process, from 1.</summary>
    public long Number { get; } = KernelNumbers.Next();

    /// <summary>The op.</summary>
    public Op Op { get; }

    /// <summary>All attributes of the node.</summary>
    public Attrs Attrs { get; }

    /// <summary>Another one of the same hash.</summary>
    public BoundOp? Next { get; init; }

    /// <summary>Binds an op for inputs like these; null where too many values decide its shapes.</summary>
    /// <param name="given">The attributes that the caller gave.</param>
    /// <param name="next">Those that have the same hash.</param>
    public static BoundOp? Make(Op op, Attrs? given, Attrs complete, TensorData[] inputs, BoundOp? next)
    {
        var shapes = Evaluation.Shapes(op, complete, inputs, op.Def.Name, out var asked);
        var values = new TensorData?[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            if ((asked & (1L << Math.Min(i, 63))) != 0)
            {
                if (inputs[i].Count > EagerKernels.LargestKey || inputs[i].DType == TF_DataType.TF_STRING)
                {
                    return null;
                }

                values[i] = inputs[i].Copy();
            }
        }

        return new BoundOp(op, given is null ? null : Attrs.Copy(given), complete, inputs, shapes, values)
        {
            Next = next,
        };
    }

    /// <summary>It has one output, which is no string.</summary>
    public bool IsSingle => _outputTypes is [not TF_DataType.TF_STRING];

    /// <summary>It serves one value of that input only.</summary>
    public bool IsKeyedBy(int input) => _values[input] is not null;

    /// <summary>It serves this application.</summary>
    public bool Serves(Op op, Attrs? given, ReadOnlySpan<TensorData> inputs)
    {
        if (!ReferenceEquals(op, Op) || inputs.Length != _inputTypes.Length)
        {
            return false;
        }

        for (var i = 0; i < inputs.Length; i++)
        {
            var input = inputs[i];
            if (input.DType != _inputTypes[i]
                || !(ReferenceEquals(input.Shape, _inputShapes[i]) || input.Shape.Equals(_inputShapes[i]))
                || (_values[i] is { } value && !value.Bytes.SequenceEqual(input.Bytes)))
            {
                return false;
            }
        }

        return Attrs.Same(given, _given);
    }

    /// <summary>Computes into new memory.</summary>
    public TensorData[] Run(TensorData[] inputs)
    {
        var outputs = new TensorData[_outputTypes.Length];
        for (var i = 0; i < outputs.Length; i++)
        {
            outputs[i] = TensorData.Allocate(_outputTypes[i], _outputShapes[i], zeroed: false);
        }

        _kernel(new KernelContext(inputs, outputs));
        return outputs;
    }

    /// <summary>Computes the only output into new memory (see <see cref="IsSingle"/>).</summary>
    public TensorData RunSingle(ReadOnlySpan<TensorData> inputs)
    {
        // taken, so that a kernel that runs this op again finds none
        var frame = _free ?? new Frame(inputs.Length);
        _free = null;
        for (var i = 0; i < inputs.Length; i++)
        {
            frame.Inputs[i] = inputs[i];
        }

        var output = TensorData.Allocate(_outputTypes[0], _outputShapes[0], zeroed: false);
        frame.Outputs[0] = output;
        _kernel(frame.Context);
        frame.Clear();
        _free = frame;
        return output;
    }

    // What a kernel is called with, kept from one run to the next. The cache belongs to a thread.
    private sealed class Frame
    {
        public Frame(int inputs)
        {
            (Inputs, Outputs) = (new TensorData[inputs], new TensorData[1]);
            Context = new KernelContext(Inputs, Outputs);
        }

        public TensorData[] Inputs { get; }

        public TensorData[] Outputs { get; }

        public KernelContext Context { get; }

        // values are not kept alive
        public void Clear()
        {
            Array.Clear(Inputs);
            Outputs[0] = null!;
        }
    }
}
