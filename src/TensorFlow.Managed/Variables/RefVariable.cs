using System;
using Tensorflow.Ops;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.State;

namespace Tensorflow;

/// <summary>TensorFlow 1's variable: a VariableV2 node whose output is the memory itself, and a read of it.</summary>
public sealed class RefVariable : Variable
{
    private readonly Tensor _variable;
    private readonly Tensor _snapshot;
    private readonly Operation _initializer;

    /// <summary>Adds the nodes NAME, NAME/Assign and NAME/read, and the variable to its collections.</summary>
    /// <param name="graph">The graph to add to.</param>
    /// <param name="initial">Makes the initial value, inside the scope NAME/Initializer where it is a function.</param>
    internal RefVariable(Graph graph, InitialValue initial, VariableArgs args)
    {
        this.trainable = args.Trainable;
        using (graph.Target.ControlDependencies(null))
        using (var scope = graph.Target.NameScope(args.Name, "Variable"))
        {
            initial_value = initial.IsFunction
                ? MakeInitialValue(graph, initial, args, scope.Name)
                : initial.Make(args.DType, "initial_value");
            args.DType ??= initial_value.dtype;
            args.Shape ??= initial_value.shape;
            _variable = initial.IsFunction
                ? WithLocation(graph, scope.Name, () => NewNode(args, scope.Name))
                : NewNode(args, scope.Name);
            _initializer = (Operation)Assign.Of(_variable, initial_value, args.ValidateShape).Producer!;
            using (graph.Target.ColocateWith(_variable.Producer!))
            {
                _snapshot = Identity.Of(_variable, "read");
            }
        }

        graph.add_to_collections(args.AllCollections, this);
    }

    /// <summary>The tensor of the initial value.</summary>
    public Tensor initial_value { get; }

    /// <inheritdoc/>
    public override string name => _variable.name;

    /// <inheritdoc/>
    public override TF_DataType dtype => _variable.dtype;

    /// <inheritdoc/>
    public override Shape shape => _variable.shape;

    /// <inheritdoc/>
    public override Operation op => (Operation)_variable.Producer!;

    /// <inheritdoc/>
    public override Operation initializer => _initializer;

    /// <inheritdoc/>
    public override bool trainable { get; }

    /// <inheritdoc/>
    public override Tensor Handle => _variable;

    /// <summary>The graph that it is part of.</summary>
    public Graph graph => op.graph;

    /// <inheritdoc/>
    public override Tensor value() => _snapshot;

    /// <inheritdoc/>
    public override Tensor GraphElement => _snapshot;

    /// <inheritdoc/>
    public override Tensor AsTensor()
    {
        Recorder.TellOfRead(this);
        return _snapshot;
    }

    /// <inheritdoc/>
    public override Tensor assign(Operand value, bool use_locking = true, string? name = null) =>
        Assign.Of(_variable, value, useLocking: use_locking, name: name);

    /// <inheritdoc/>
    public override Tensor assign_add(Operand delta, bool use_locking = false, string? name = null) =>
        AssignAdd.Of(_variable, delta, use_locking, name);

    /// <inheritdoc/>
    public override Tensor assign_sub(Operand delta, bool use_locking = false, string? name = null) =>
        AssignSub.Of(_variable, delta, use_locking, name);

    /// <inheritdoc/>
    public override Tensor read_value() => Identity.Of(_variable, "read");

    /// <inheritdoc/>
    public override string ToString() =>
        $"<tf.Variable '{name}' shape={shape} dtype={dtype.as_numpy_name()}_ref>";

    private static Tensor NewNode(VariableArgs args, string scope) =>
        VariableV2.Of(args.Shape!, args.DType!.Value, scope);

    private Tensor MakeInitialValue(Graph graph, InitialValue initial, VariableArgs args, string scope) =>
        WithLocation(graph, scope, () =>
        {
            using (graph.Target.NameScope("Initializer"))
            using (graph.Placement.Device(null))
            {
                return initial.Make(args.DType, "initial_value");
            }
        });

    // What a variable is initialized by lies where the variable lies: "loc:@NAME".
    private static Tensor WithLocation(Graph graph, string scope, Func<Tensor> make)
    {
        using (graph.Placement.Attr("_class", new[] { $"loc:@{scope.TrimEnd('/')}" }))
        {
            return make();
        }
    }
}
