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
        if (inputs.IsEmpty && attrs is not null && op.Given(attrs) is { } given)
        {
            return new EagerNode(op, [], [given.Copy()], attrs);
        }

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
            return EagerKernels.Current.Run(op, attrs, tensors, opened);
        }

        var complete = Binder.Complete(op, tensors, attrs, op.Def.Name);
        var state = EagerSeeds.StateOf(op, complete);
        return new EagerNode(op, tensors, Evaluation.Run(op, complete, values, op.Def.Name, state), complete);
    }

    public override Tensor First(Op op, ReadOnlySpan<Operand> inputs, Attrs? attrs, string? name)
    {
        if (inputs.IsEmpty && attrs is not null && op.Given(attrs) is { } given)
        {
            return new Tensor(given.Copy());
        }

        if (inputs.Length is 0 or > Few<Tensor>.Most || !op.IsRepeatable)
        {
            return base.First(op, inputs, attrs, name);
        }

        var (tensors, values) = (default(Few<Tensor>), default(Few<TensorData>));
        var isReady = true;
        for (var i = 0; i < inputs.Length; i++)
        {
            tensors[i] = inputs[i].Tensor ?? Literal(op, inputs, attrs, i);
            var value = tensors[i].Data;
            isReady &= value is not null && value.Resource is null or { Initialized: true };
            values[i] = value?.Resource?.Data ?? value!;
        }

        var taken = ((ReadOnlySpan<Tensor>)tensors)[..inputs.Length];
        var known = ((ReadOnlySpan<TensorData>)values)[..inputs.Length];
        if (!isReady || EagerKernels.Current.Find(op, attrs, known) is not { IsSingle: true } bound)
        {
            return base.First(op, Operands(taken), attrs, name);
        }

        var output = new Tensor(bound.RunSingle(known));
        if (Recorder.Listening && op.IsDifferentiable && Recorder.Follow(taken))
        {
            Recorder.Tell(op, new EagerResult(bound, taken, output));
        }

        return output;
    }

    public override Tensor Constant(TensorData value, string? name) => new(value);

    public override Tensor? Ones(Shape shape, TF_DataType dtype) =>
        dtype.is_floating() || dtype.is_integer() ? new Tensor(EagerOnes.Current.Of(shape, dtype)) : null;

    public override Tensor Constant(TensorData value, ref Tensor? eager) => eager ??= new(value);

    public override Tensor Compose(Composite composite, Tensor x, Tensor y, string? name) =>
        CompositeRunner.Installed?.Run(composite, x, y) ?? composite.OpByOp(x, y, name);

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

    private static Operand[] Operands(ReadOnlySpan<Tensor> tensors)
    {
        var operands = new Operand[tensors.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            operands[i] = tensors[i];
        }

        return operands;
    }

    private static Tensor Literal(Op op, ReadOnlySpan<Operand> inputs, Attrs? attrs, int i)
    {
        var (value, type) = (inputs[i].Value, Binder.LiteralType(op, inputs, attrs, i));
        Binder.CheckLiteral(op, inputs, i, type);
        if (EagerLiterals.Current.Of(value, type) is { } known)
        {
            return known;
        }

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
