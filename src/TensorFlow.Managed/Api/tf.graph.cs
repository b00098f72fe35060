using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Gradients;
using Tensorflow.Graphs;
using Tensorflow.Ops;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Flow;

namespace Tensorflow;

/// <content>Graphs, scopes, gradients, sessions.</content>
public sealed partial class tensorflow
{
    /// <summary>A new graph; call as_default() to build in it.</summary>
    public Graph Graph() => new();

    /// <summary>The graph that ops of this thread go to.</summary>
    public Graph get_default_graph() => DefaultGraph.Current;

    /// <summary>Starts the thread's default graph anew.</summary>
    public void reset_default_graph() => DefaultGraph.Reset();

    /// <summary>True where ops run at once.</summary>
    public bool executing_eagerly() => !DefaultGraph.IsGraphMode;

    /// <summary>True for a tensor of a graph, false for a value.</summary>
    public bool is_symbolic_tensor(Tensor tensor) => tensor.Data is null;

    /// <summary>
    /// Ops run at once until disposal where a function is being traced: what is made there outlives the trace.
    /// </summary>
    public IDisposable init_scope() => DefaultGraph.Current.RunsInProgramOrder && DefaultGraph.IsGraphMode
        ? DefaultGraph.Lift()
        : new ScopeHandle("", static () => { });

    /// <summary>Opens a session on the default graph.</summary>
    public Session Session() => new();

    /// <summary>Opens a session on a graph.</summary>
    /// <param name="engine">What runs it; null: the managed engine.</param>
    public Session Session(Graph? graph = null, IEngine? engine = null) => new(graph, engine);

    /// <summary>A tensor that every run has to be given.</summary>
    /// <param name="shape">-1 for an unknown size; null for an unknown rank.</param>
    public Tensor placeholder(TF_DataType dtype, Shape? shape = null, string? name = null) => DefaultGraph.IsGraphMode
        ? Placeholder.Of(dtype, shape ?? Shape.Null, name)
        : throw new RuntimeError("tf.placeholder() is not compatible with eager execution.");

    /// <summary>A tensor of the given value.</summary>
    /// <param name="value">A number, string, .NET array or NDArray.</param>
    /// <param name="shape">If given, one value fills it, or as many values as it has elements.</param>
    public Tensor constant(
        object value, TF_DataType dtype = TF_DataType.DtInvalid, Shape? shape = null, string name = "Const") =>
        ConstantTensor.Of(value, dtype == TF_DataType.DtInvalid ? null : dtype, shape, name);

    /// <summary>Any value as a tensor; a tensor as it is.</summary>
    public Tensor convert_to_tensor(object value, TF_DataType? dtype = null, string? name = null) =>
        Constants.ToTensor(value, dtype, name);

    /// <summary>Sums of the gradients of ys by each x; null where no path leads from x to ys.</summary>
    /// <param name="stop_gradients">Tensors through which no gradient flows.</param>
    public Tensor?[] gradients(
        Tensor[] ys, IEnumerable<Operand> xs, Tensor?[]? grad_ys = null, string name = "gradients",
        bool colocate_gradients_with_ops = false, bool gate_gradients = false, int? aggregation_method = null,
        Tensor[]? stop_gradients = null) => ReverseMode.Of(
        DefaultGraph.Current, ys, [.. xs.Select(Source)], grad_ys, stop_gradients, gate_gradients, name);

    /// <summary>Gradients of y by each x; null where no path leads from x to y.</summary>
    public Tensor?[] gradients(
        Tensor ys, Tensor[] xs, Tensor?[]? grad_ys = null, string name = "gradients",
        bool colocate_gradients_with_ops = false, bool gate_gradients = false, int? aggregation_method = null,
        Tensor[]? stop_gradients = null) =>
        ReverseMode.Of(DefaultGraph.Current, [ys], xs, grad_ys, stop_gradients, gate_gradients, name);

    /// <summary>Gradients of y by each variable; null where y does not depend on it.</summary>
    public Tensor?[] gradients(Tensor ys, IEnumerable<IVariableV1> xs, string name = "gradients") =>
        ReverseMode.Of(DefaultGraph.Current, [ys], [.. xs.Select(x => x.Handle)], name: name);

    /// <summary>The gradient of y by a variable, as an array of one.</summary>
    public Tensor?[] gradients(Tensor ys, Variable xs, string name = "gradients") =>
        ReverseMode.Of(DefaultGraph.Current, [ys], [xs.Handle], name: name);

    /// <summary>The gradient of y by x, as an array of one.</summary>
    public Tensor?[] gradients(Tensor ys, Tensor xs, Tensor?[]? grad_ys = null, string name = "gradients") =>
        ReverseMode.Of(DefaultGraph.Current, [ys], [xs], grad_ys, name: name);

    /// <summary>An operation that is done when all of these are.</summary>
    public Operation group(params object[] inputs) => group(inputs, null);

    /// <summary>An operation that is done when all of these are.</summary>
    public Operation group<T>(T[] inputs, string? name = null)
        where T : notnull => (Operation)Grouping.Group([.. inputs.Select(i => NodeOf(i))], name);

    /// <summary>The tensors again, none of which is there before all are.</summary>
    public Tensor?[] tuple(Tensor?[] tensors, string? name = null) => Grouping.Tuple(tensors, name);

    /// <summary>An operation that does nothing.</summary>
    public Operation no_op(string? name = null) => (Operation)NoOp.Of(name);

    /// <summary>Opens a name scope; leave by Dispose, or use tf_with.</summary>
    public ScopeHandle name_scope(string? name, string? default_name = null, object? values = null)
    {
        var scope = Target.Current.NameScope(name, default_name);
        return new ScopeHandle(scope.Name, scope.Dispose);
    }

    /// <summary>Ops made until disposal wait for these; null: for nothing that was in force.</summary>
    public ScopeHandle control_dependencies(params object[]? control_inputs)
    {
        var nodes = control_inputs?.Select(NodeOf).ToArray();
        return new ScopeHandle("", Target.Current.ControlDependencies(nodes).Dispose);
    }

    /// <summary>Ops made until disposal run on that device, as "/job:ps/task:0" or "/cpu:0"; null: anywhere.</summary>
    public ScopeHandle device(string? device_name) =>
        new("", DefaultGraph.Current.device(device_name).Dispose);

    /// <summary>Ops made until disposal run where the function says.</summary>
    public ScopeHandle device(Func<Operation, string> device_function) =>
        new("", DefaultGraph.Current.device(device_function).Dispose);

    /// <summary>Variables until disposal lie in the container of that name (see Graph.container).</summary>
    public ScopeHandle container(string container_name) =>
        new("", DefaultGraph.Current.container(container_name).Dispose);

    /// <summary>Ops made until disposal are placed with this one.</summary>
    public ScopeHandle colocate_with(object op) => new("", Target.Current.ColocateWith(NodeOf(op)).Dispose);

    /// <summary>The seed of the default graph's random ops (and of eager ones).</summary>
    public void set_random_seed(int seed)
    {
        if (DefaultGraph.IsGraphMode)
        {
            DefaultGraph.Current.seed = seed;
            return;
        }

        Execution.EagerSeeds.Set(seed);
    }

    /// <summary>What a collection of the default graph holds; with a scope only what starts to match it.</summary>
    public List<T> get_collection<T>(string key, string scope = "") =>
        DefaultGraph.Current.get_collection<T>(key, scope);

    /// <summary>The variables of a collection; with a scope only those whose name starts to match it.</summary>
    public List<IVariableV1> get_collection(string key, string scope = "") => get_collection<IVariableV1>(key, scope);

    /// <summary>Adds a value to a collection of the default graph.</summary>
    public void add_to_collection(string name, object value) => DefaultGraph.Current.add_to_collection(name, value);

    private static Tensor Source(Operand x) => x.Value is IVariableV1 variable ? variable.Handle : x.Tensor!;

    private static Node NodeOf(object item) => item switch
    {
        Operation op => op,
        Tensor tensor => tensor.Producer!,
        IVariableV1 variable => variable.GraphElement.Producer!,
        _ => throw new TypeError($"Can not convert a {PythonText.TypeOf(item)} into a Tensor or Operation. "
            + $"Received: {PythonText.Of(item)}."),
    };
}
