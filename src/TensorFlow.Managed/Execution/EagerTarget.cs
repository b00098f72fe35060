using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Tensorflow.Ops;

namespace Tensorflow.Execution;

/// <summary>Computes applied ops at once.</summary>
internal sealed class EagerTarget : Target
{
    private static readonly EagerTarget Instance = new();

    private static readonly Scope NoScope = new("", null);

    /// <summary>Makes eager execution the mode of threads that choose none.</summary>
#pragma warning disable CA2255 // a thread that never chose a mode must find eager execution without a call
    [ModuleInitializer]
    internal static void Install() => (Eager, Default) = (static () => Instance, static () => Instance);

    public override Node Apply(Op op, ReadOnlySpan<Operand> inputs, Attrs? attrs, string? name)
    {
        var tensors = new Tensor[inputs.Length];
        var values = new TensorData[inputs.Length];
        for (var i = 0; i < tensors.Length; i++)
        {
            tensors[i] = inputs[i].Tensor ?? Literal(op, inputs, attrs, i);
            values[i] = tensors[i].Data ?? throw new TypeError(
                $"Expected an eager tensor as input of {op.Def.Name}. Received: the symbolic tensor {tensors[i]}.");
        }

        if (op.IsRepeatable)
        {
            var opened = HandleInputs.Open(op, values, op.Def.Name);
            return new EagerNode(op, tensors, EagerKernels.Current.Run(op, attrs, tensors, opened, out var all), all);
        }

        var complete = Binder.Complete(op, tensors, attrs, op.Def.Name);
        var state = EagerSeeds.StateOf(op, complete);
        return new EagerNode(op, tensors, Evaluation.Run(op, complete, values, op.Def.Name, state), complete);
    }

    public override Tensor[] Call(ICallee function, ReadOnlySpan<Tensor> inputs) => function.Run(inputs);

    public override bool MakesVariablesAtOnce => true;

    public override TensorData Fitted(TensorData values, Shape shape) => throw new TypeError(
        $"Eager execution of tf.constant with unsupported shape. Tensor {values.Shape} has {values.Count} elements, "
        + $"but got `shape` {shape} with {shape.size} elements).");

    public override Scope NameScope(string? name, string? fallback = null) => NoScope;

    public override IDisposable ControlDependencies(IReadOnlyList<Node>? nodes) => Nothing.Instance;

    public override IDisposable ColocateWith(Node node, bool ignoreExisting = false) => Nothing.Instance;

    public override IDisposable Device(string name) => Nothing.Instance;

    public override bool MeetsFirst(object key) => false;

    public override (long Seed, long Seed2) OpSeeds(long? seed) => EagerSeeds.Next(seed);

    private static Tensor Literal(Op op, ReadOnlySpan<Operand> inputs, Attrs? attrs, int i)
    {
        var (value, type) = (inputs[i].Value, Binder.LiteralType(op, inputs, attrs, i));
        Binder.CheckLiteral(op, inputs, i, type);
        if (type is null && value is object[] { Length: 0 })
        {
            // An empty list has the type that the op's definition prefers, such as int32 for axes.
            type = Binder.DefaultType(op.Def, inputs.Length, i);
        }

        return Constants.HoldsTensors(value)
            ? Constants.ToTensor(value, type, null)
            : new Tensor(Constants.ToData(value, type));
    }

    private sealed class Nothing : IDisposable
    {
        public static readonly Nothing Instance = new();

        public void Dispose()
        {
        }
    }
}

/// <summary>
/// An op that was computed: what a tape records. Its outputs do not point back, or no memory would be freed.
/// </summary>
internal sealed class EagerNode : Node
{
    private readonly Tensor[] _inputs;
    private readonly Tensor[] _outputs;

    public EagerNode(Op op, Tensor[] inputs, TensorData[] values, Attrs attrs)
    {
        (Op, _inputs, Attrs) = (op, inputs, attrs);
        _outputs = new Tensor[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            _outputs[i] = new Tensor(values[i]);
        }
    }

    public Op Op { get; }

    public override string type => Op.Def.Name;

    public override string name => Op.Def.Name;

    public override IReadOnlyList<Tensor> inputs => _inputs;

    public override IReadOnlyList<Tensor> outputs => _outputs;

    internal override Attrs Attrs { get; }
}
