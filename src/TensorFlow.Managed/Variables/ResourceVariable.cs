using System;
using Tensorflow.Graphs;
using Tensorflow.NumPy;
using Tensorflow.Ops;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.State;

namespace Tensorflow;

/// <summary>
/// A variable behind a handle: TensorFlow 2's, and TensorFlow 1's where resources are asked for. Made eagerly it has
/// its value at once and is freed with its last user; in a graph each session has a value of its own.
/// </summary>
public sealed class ResourceVariable : Variable
{
    private readonly bool _validates;
    private readonly Operation? _initializer;
    private readonly Tensor? _graphElement;

    /// <summary>
    /// In a graph the nodes NAME, NAME/IsInitialized/VarIsInitializedOp, NAME/Assign and NAME/Read/ReadVariableOp.
    /// </summary>
    /// <param name="initial">Makes the initial value, in a graph inside the scope NAME/Initializer.</param>
    /// <exception cref="ValueError">The initial value does not fit the shape that was asked for.</exception>
    internal ResourceVariable(InitialValue initial, VariableArgs args)
    {
        (trainable, _validates) = (args.Trainable, args.ValidateShape);
        using (Target.Current.InitScope())
        using (Target.Current.ControlDependencies(null))
        using (var scope = Target.Current.NameScope(args.Name, "Variable"))
        {
            if (Target.Current.MakesVariablesAtOnce)
            {
                Handle = MakeNow(initial, args);
                name = Handle.Resource!.Name + ":0";
                return;
            }

            var graph = DefaultGraph.Current;
            var full = scope.Name.TrimEnd('/');
            var (handle, value) = MakeNodes(graph, initial, args, scope.Name, full);
            (Handle, name) = (handle, full + ":0");
            using (Target.Current.NameScope("IsInitialized"))
            {
                VarIsInitializedOp.Of(handle);
            }

            using (var assign = Target.Current.NameScope("Assign"))
            using (graph.Placement.Colocate(null, ignoreExisting: true))
            {
                _initializer = (Operation)AssignVariableOp.Of(handle, value, name: assign.Name);
            }

            using (Target.Current.NameScope("Read"))
            {
                _graphElement = ReadVariableOp.Of(handle, dtype);
            }

            graph.add_to_collections(args.AllCollections, this);
        }
    }

    /// <inheritdoc/>
    public override string name { get; }

    /// <inheritdoc/>
    public override TF_DataType dtype => Handle.Resource?.DType ?? HandleFacts.Of(Handle)!.Value.Type;

    /// <inheritdoc/>
    public override Shape shape => Handle.Resource?.DeclaredShape ?? HandleFacts.Of(Handle)!.Value.Shape;

    /// <inheritdoc/>
    public override Operation? op => Handle.Producer as Operation;

    /// <inheritdoc/>
    public override Operation? initializer => _initializer;

    /// <inheritdoc/>
    public override bool trainable { get; }

    /// <inheritdoc/>
    public override Tensor Handle { get; }

    /// <inheritdoc/>
    public override Tensor GraphElement => _graphElement ?? AsTensor();

    /// <inheritdoc/>
    public override Tensor this[params Slice[] slices]
    {
        get
        {
            var part = AsTensor()[slices];
            part.Assigns = value => AssignPart(slices, value);
            return part;
        }
    }

    /// <inheritdoc/>
    public override Tensor AsTensor()
    {
        Recorder.TellOfRead(this);
        using (op?.graph.Placement.Colocate(null, ignoreExisting: true))
        {
            return ReadVariableOp.Of(Handle, dtype);
        }
    }

    /// <inheritdoc/>
    public override NDArray numpy() => Handle.Resource is { } memory
        ? new NDArray(memory.Data.Copy())
        : throw new AttributeError("numpy() is only available when eager execution is enabled: expected a variable "
            + $"made eagerly. Received: {this}.");

    /// <inheritdoc/>
    /// <exception cref="ValueError">A value of another shape or element type.</exception>
    public override Tensor assign(Operand value, bool use_locking = true, string? name = null) =>
        ReadAfter(Assign(value, name));

    /// <inheritdoc/>
    public override Tensor assign_add(Operand delta, bool use_locking = false, string? name = null) =>
        ReadAfter(AssignAddVariableOp.Of(Handle, Converted(delta), name));

    /// <inheritdoc/>
    public override Tensor assign_sub(Operand delta, bool use_locking = false, string? name = null) =>
        ReadAfter(AssignSubVariableOp.Of(Handle, Converted(delta), name));

    /// <inheritdoc/>
    public override Tensor read_value()
    {
        Recorder.TellOfRead(this);
        Tensor read;
        using (Target.Current.NameScope("Read"))
        {
            read = ReadVariableOp.Of(Handle, dtype);
        }

        return read.Data is null ? Identity.Of(read) : read;
    }

    /// <summary>The slices along the first axis that the indices name, without reading all others.</summary>
    public Tensor sparse_read(Operand indices, string? name = null)
    {
        Recorder.TellOfRead(this);
        return ResourceGather.Of(Handle, indices, dtype, name ?? "Gather");
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var start = $"<tf.Variable '{name}' shape={shape} dtype={dtype.as_numpy_name()}";
        if (Handle.Resource is null)
        {
            return start + ">";
        }

        return $"{start}, numpy={Tensor.OnLinesOfItsOwn(ArrayText.Repr(numpy()))}>";
    }

    internal override Node Update(Operand value, bool useLocking)
    {
        var node = Assign(value, null);
        ReadAfter(node);
        return node;
    }

    private Tensor MakeNow(InitialValue initial, VariableArgs args)
    {
        var value = initial.Make(args.DType, "initial_value");
        var declared = args.Shape ?? (_validates ? value.shape : Shape.Null);
        if (!declared.is_compatible_with(value.shape))
        {
            throw new ValueError($"The initial value's shape ({value.shape}) is not compatible with the explicitly "
                + $"supplied `shape` argument ({declared}).");
        }

        var memory = new VariableMemory(args.Name ?? "Variable", value.dtype, declared);
        var handle = new Tensor(TensorData.OfResource(memory));
        AssignVariableOp.Of(handle, value);
        return handle;
    }

    // What a variable is initialized by lies where the variable lies: "loc:@NAME".
    private (Tensor Handle, Tensor Value) MakeNodes(
        Graph graph, InitialValue initial, VariableArgs args, string scope, string full)
    {
        using (graph.Placement.Attr("_class", new[] { $"loc:@{full}" }))
        {
            Tensor value;
            using (Target.Current.NameScope("Initializer"))
            using (graph.Placement.Device(null))
            {
                value = initial.Make(args.DType, "initial_value");
            }

            var declared = args.Shape ?? (_validates ? value.shape : Shape.Null);
            return (VarHandleOp.Of(value.dtype, declared, full, scope, scope), value);
        }
    }

    private Tensor Converted(Operand value) => Constants.ToTensor(value.Value, dtype, null);

    private Node Assign(Operand value, string? name)
    {
        var tensor = Converted(value);
        return tensor.shape.is_compatible_with(shape)
            ? AssignVariableOp.Of(Handle, tensor, _validates && op is not null, name)
            : throw new ValueError($"Cannot assign value to variable ' {this.name}': Shape mismatch.The variable shape "
                + $"{shape}, and the assigned value shape {tensor.shape} are incompatible.");
    }

    private Tensor AssignPart(Slice[] slices, Operand value)
    {
        var range = Slicing.Range(Array.ConvertAll(slices, Tensor.ToSubscript));
        return ReadAfter(ResourceStridedSliceAssign.Of(Handle, range, Converted(value)));
    }

    private Tensor ReadAfter(Node update)
    {
        using (Target.Current.ControlDependencies([update]))
        {
            return ReadVariableOp.Of(Handle, dtype);
        }
    }
}
