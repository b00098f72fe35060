using System.Threading;

namespace Tensorflow;

/// <summary>An output of a node: symbolic in a graph, a value when computed eagerly.</summary>
public partial class Tensor
{
    // Eager programs make tensors by the dozen: what few of them have is attached.
    private static readonly object ResourceKey = new();

    private static int _ids;

    private readonly object _origin;
    private readonly byte _dtype;
    private Shape _shape;
    private Attachment? _attached;

    internal Tensor(Node producer, int index, TF_DataType dtype, Shape shape, bool isRef = false)
    {
        (_origin, value_index, _dtype, _shape, IsRef) = (producer, index, (byte)dtype, shape, isRef);
        Id = Interlocked.Increment(ref _ids);
    }

    internal Tensor(TensorData data)
    {
        (_origin, _dtype, _shape) = (data, (byte)data.DType, data.Shape);
        if (data.DType == TF_DataType.TF_RESOURCE)
        {
            Id = Interlocked.Increment(ref _ids);
        }
    }

    /// <summary>The element type (of the value, where the output is a reference to a variable).</summary>
    public TF_DataType dtype => (TF_DataType)_dtype;

    /// <summary>Which output of its node this is.</summary>
    public int value_index { get; }

    /// <summary>The static shape.</summary>
    public Shape shape => _shape;

    /// <summary>The rank; -1 if unknown.</summary>
    public int ndim => _shape.ndim;

    /// <summary>The rank; -1 if unknown.</summary>
    public int rank => _shape.ndim;

    /// <summary>Number of elements; -1 if unknown.</summary>
    public long size => _shape.size;

    /// <summary>The name "node:index"; eager tensors have none.</summary>
    /// <exception cref="AttributeError">The tensor is eager.</exception>
    public string name => Producer is { } node && Data is null
        ? $"{node.name}:{value_index}"
        : throw new AttributeError("Tensor.name is undefined when eager execution is enabled.");

    /// <summary>The node that makes it; null for an eager constant.</summary>
    internal Node? Producer => _origin as Node;

    /// <summary>The value, where computed eagerly.</summary>
    internal TensorData? Data => _origin as TensorData;

    /// <summary>
    /// The variable behind a handle, where that is fixed: of an eager value, or of the placeholder by which a
    /// function's graph captures it. A session's handles have none: each session has memory of its own.
    /// </summary>
    internal VariableMemory? Resource
    {
        get => _origin is TensorData data ? data.Resource : (VariableMemory?)Attached(ResourceKey);
        set => Attach(ResourceKey, value);
    }

    /// <summary>The output is a variable's memory, not a copy of it.</summary>
    internal bool IsRef { get; }

    /// <summary>Unique in the process; the order of creation. 0 for a value that is no handle.</summary>
    internal int Id { get; }

    /// <summary>The first recording that follows it, set where it is made; and its place there.</summary>
    internal object? Follower { get; set; }

    internal int FollowerPlace { get; set; }

    /// <summary>What a library keeps with the tensor under a key of its own, as Python sets attributes.</summary>
    /// <param name="value">Null takes it away.</param>
    public void Attach(object key, object? value)
    {
        for (var attached = _attached; attached is not null; attached = attached.Next)
        {
            if (attached.Key == key)
            {
                attached.Value = value;
                return;
            }
        }

        _attached = new Attachment(key, _attached) { Value = value };
    }

    /// <summary>What was attached under that key; null for nothing.</summary>
    public object? Attached(object key)
    {
        var attached = _attached;
        while (attached is not null && attached.Key != key)
        {
            attached = attached.Next;
        }

        return attached?.Value;
    }

    /// <summary>Adds to what is known of the shape.</summary>
    internal void MergeShape(Shape shape) => _shape = _shape.is_compatible_with(shape)
        ? _shape.merge_with(shape)
        : throw new ValueError(Shape.Contradiction(_shape, shape));

    /// <summary>Python's str() of a graph's tensor: Tensor("x:0", shape=(?, 2), dtype=float32).</summary>
    internal string ToGraphString() => $"Tensor(\"{name}\", "
        + (_shape.IsNull ? "" : $"shape={_shape.ToGraphString()}, ") + $"dtype={dtype.as_numpy_name()})";

    private sealed class Attachment(object key, Attachment? next)
    {
        public object Key => key;

        public object? Value { get; set; }

        public Attachment? Next => next;
    }
}
