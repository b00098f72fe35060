using System;
using System.Collections.Generic;

namespace Tensorflow.Ops;

/// <summary>
/// Where an applied op goes: into a graph, or to its kernel at once. The only fork of the two styles.
/// </summary>
internal abstract class Target
{
    [ThreadStatic]
    private static Func<Target>? _source;

    [ThreadStatic]
    private static bool _resourcesPreferred;

    /// <summary>What this thread applies ops to.</summary>
    public static Target Current => (_source ?? Default)();

    /// <summary>Gives the target that computes at once.</summary>
    public static Func<Target> Eager { get; set; } = () => throw new RuntimeError("Nothing executes eagerly here.");

    /// <summary>Gives the target of a thread that has not chosen one.</summary>
    public static Func<Target> Default { get; set; } =
        () => throw new RuntimeError("No default graph: call tf.Graph().as_default() first.");

    /// <summary>Chooses this thread's source of targets; null goes back to the default.</summary>
    public static Func<Target>? Source
    {
        get => _source;
        set => _source = value;
    }

    /// <summary>Applies an op; literals among the inputs become Const nodes in the op's name scope.</summary>
    public abstract Node Apply(Op op, ReadOnlySpan<Operand> inputs, Attrs? attrs, string? name);

    /// <summary>The same, those who listen told; gives the first output.</summary>
    public virtual Tensor First(Op op, ReadOnlySpan<Operand> inputs, Attrs? attrs, string? name)
    {
        var node = Apply(op, inputs, attrs, name);
        if (Recorder.Listening)
        {
            Recorder.Tell(op, node);
        }

        return node.outputs[0];
    }

    /// <summary>A value that nothing else will change, as a constant.</summary>
    public virtual Tensor Constant(TensorData value, string? name) => Arrays.Const.Of(value, name);

    /// <summary>Ones of a known shape at once; null: by nodes that work the shape out.</summary>
    public virtual Tensor? Ones(Shape shape, TF_DataType dtype) => null;

    /// <summary>A constant for a value that comes again and again.</summary>
    /// <param name="eager">Where eager execution keeps the tensor.</param>
    public virtual Tensor Constant(TensorData value, ref Tensor? eager) => Constant(value, null);

    /// <summary>Applies what is made of many ops: a graph gets them all.</summary>
    public virtual Tensor Compose(Composite composite, Tensor x, Tensor y, string? name) =>
        composite.OpByOp(x, y, name);

    /// <summary>Calls a traced function: a graph takes its nodes in, eager execution runs its plan.</summary>
    public abstract Tensor[] Call(ICallee function, ReadOnlySpan<Tensor> inputs);

    /// <summary>New variables have a value at once, in memory of their own, instead of nodes.</summary>
    public virtual bool MakesVariablesAtOnce => false;

    /// <summary>New variables stand behind handles unless asked otherwise.</summary>
    public virtual bool PrefersResources => MakesVariablesAtOnce || ResourcesPreferred;

    /// <summary>What tf.enable_resource_variables and tf.disable_resource_variables have said on this thread.</summary>
    public static bool ResourcesPreferred
    {
        get => _resourcesPreferred;
        set => _resourcesPreferred = value;
    }

    /// <summary>Opens a name scope as Python's ops.name_scope(name, default) does; its name ends with '/'.</summary>
    public abstract Scope NameScope(string? name, string? fallback = null);

    /// <summary>Ops applied until disposal wait for these nodes; null clears what is in force.</summary>
    public abstract IDisposable ControlDependencies(IReadOnlyList<Node>? nodes);

    /// <summary>
    /// Ops applied until disposal go where variables are made: out of the graph of a function that is being traced.
    /// </summary>
    public virtual IDisposable? InitScope() => null;

    /// <summary>Ops applied until disposal carry the location of this node.</summary>
    public abstract IDisposable ColocateWith(Node node, bool ignoreExisting = false);

    /// <summary>Ops applied until disposal wait for what makes this tensor; a value is there already.</summary>
    public IDisposable After(Tensor tensor) =>
        ControlDependencies(tensor is { Data: null, Producer: { } node } ? [node] : []);

    /// <summary>Ops applied until disposal run on that device.</summary>
    public abstract IDisposable Device(string name);

    /// <summary>Whether this graph meets the key for the first time: Python keeps some results a graph.</summary>
    public abstract bool MeetsFirst(object key);

    /// <summary>The op seeds of a random op (golden/random/ALGORITHMS.md, section 8).</summary>
    public abstract (long Seed, long Seed2) OpSeeds(long? seed);

    /// <summary>The values of tf.constant in a shape of another number of elements.</summary>
    /// <exception cref="ValueError">They do not fit into a graph's constant.</exception>
    /// <exception cref="TypeError">Eager constants take as many as there are.</exception>
    public abstract TensorData Fitted(TensorData values, Shape shape);

    /// <summary>A scope that ends at disposal.</summary>
    internal readonly struct Scope(string name, Action? leave) : IDisposable
    {
        /// <summary>Empty at the root, else ending with '/'.</summary>
        public string Name { get; } = name;

        public void Dispose() => leave?.Invoke();
    }
}
