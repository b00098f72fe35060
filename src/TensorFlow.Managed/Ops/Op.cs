using System;
using System.Linq;
using System.Threading;

namespace Tensorflow.Ops;

/// <summary>An op: its definition, shape function, kernels and gradient, all in the one file of its class.</summary>
internal abstract class Op
{
    private static int _last;

    private bool? _isRepeatable;

    /// <summary>Unique in the process.</summary>
    public int Number { get; } = Interlocked.Increment(ref _last);

    /// <summary>TensorFlow's registration of the op.</summary>
    public abstract OpDef Def { get; }

    /// <summary>Kernels by element type.</summary>
    public abstract KernelTable Kernels { get; }

    /// <summary>False where TensorFlow states that no gradient flows back (ops.NotDifferentiable).</summary>
    public virtual bool IsDifferentiable => true;

    /// <summary>
    /// Inputs whose values the shape function asks for, so that plans keep them known; -1 is the last.
    /// </summary>
    public virtual ReadOnlySpan<int> ShapeInputs => [];

    /// <summary>The result follows from the shapes of the inputs alone, so that plans know it.</summary>
    public virtual bool ReadsOnlyShapes => false;

    /// <summary>The output may be the memory of an input, element for element.</summary>
    public virtual bool RunsInPlace => false;

    /// <summary>The output is the first input's memory under another shape: plans move nothing.</summary>
    public virtual bool IsView => false;

    /// <summary>The same for one node, where it depends on shapes or on values that are known.</summary>
    public virtual bool MovesNothing(ShapeContext c) => IsView;

    /// <summary>It takes handles but leaves the variables behind them as they are.</summary>
    public virtual bool OnlyReads => false;

    /// <summary>It gives the variable that is its first input a value, whether that had one or not.</summary>
    public virtual bool Initializes => false;

    /// <summary>The value that stands in the node itself; null for ops that compute one.</summary>
    public virtual TensorData? Given(Attrs attrs) => null;

    /// <summary>Its kernel asks about the variable itself; others are given the variable's memory.</summary>
    public virtual bool AsksForHandles => false;

    /// <summary>Its kernel, bound once, serves any number of runs on inputs of the same types and shapes.</summary>
    public bool IsRepeatable => _isRepeatable ??= !Initializes && !AsksForHandles
        && !Def.Attrs.Any(a => a is { Name: "seed2" } or { Kind: "tensor" });

    /// <summary>Floating-point operations of one run, for reports; an element of output counts one.</summary>
    public virtual long Flops(Shape[] inputs, Shape[] outputs) => outputs.Length == 0 ? 0 : outputs[0].size;

    /// <summary>One shape an output, as far as known.</summary>
    public abstract Shape[] InferShapes(ShapeContext c);

    /// <summary>One entry an input, null where none flows; dy has one entry an output.</summary>
    /// <exception cref="LookupError">The op has no gradient function.</exception>
    public virtual Tensor?[] Gradient(Node y, Tensor[] dy) => throw new LookupError(
        $"No gradient defined for operation'{y.name}' (op type: {Def.Name}). In general every operation must have "
        + "an associated gradient function or be marked as not differentiable.");

    /// <summary>What one node of this op keeps between the runs of one session; null for most ops.</summary>
    public virtual object? CreateState(Attrs attrs, Shape[] outputShapes) => null;

    /// <summary>
    /// The value of an output that follows from what is known of the shapes behind the inputs; null if none.
    /// </summary>
    public virtual TensorData? OutputFromShapes(Node node, int output) => null;

    /// <summary>Type and shape of the variable that the op's output is a handle of; null for other ops.</summary>
    public virtual (TF_DataType Type, Shape Shape)? HandleOf(Node node) => null;

    /// <summary>
    /// What a constant input says about this op's output as a shape (see <see cref="PartialShape"/>).
    /// </summary>
    public virtual Shape? OutputAsShape(Node node) => null;
}

/// <summary>An op with its one instance and the call that applies it.</summary>
internal abstract class Op<TSelf> : Op
    where TSelf : Op<TSelf>, new()
{
    /// <summary>The one instance.</summary>
    public static TSelf Instance { get; } = new();

    /// <summary>Adds a node to the graph, or computes at once: the target of this thread decides.</summary>
    protected static Node ApplyNode(ReadOnlySpan<Operand> inputs, Attrs? attrs, string? name)
    {
        var node = Target.Current.Apply(Instance, inputs, attrs, name);
        if (Recorder.Listening)
        {
            Recorder.Tell(Instance, node);
        }

        return node;
    }

    /// <summary>The same for an op with one output.</summary>
    protected static Tensor Apply(ReadOnlySpan<Operand> inputs, Attrs? attrs = null, string? name = null) =>
        Target.Current.First(Instance, inputs, attrs, name);
}
