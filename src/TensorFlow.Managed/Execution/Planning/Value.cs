namespace Tensorflow.Execution.Planning;

/// <summary>Where a value of a plan lives.</summary>
internal enum ValueKind
{
    /// <summary>In the plan's arena, for part of a run.</summary>
    Temporary,

    /// <summary>In memory that the caller hands over at each run.</summary>
    Feed,

    /// <summary>Known when the plan is made.</summary>
    Constant,

    /// <summary>In the session, from run to run.</summary>
    Variable,
}

/// <summary>A tensor of a plan: type and full shape are known, the place is worked out last.</summary>
internal sealed class Value(ValueKind kind, TF_DataType dtype, Shape shape)
{
    public ValueKind Kind { get; } = kind;

    public TF_DataType DType { get; } = dtype;

    public Shape Shape { get; } = shape;

    public long Bytes => Shape.size * DType.get_datatype_size();

    /// <summary>The value of a constant.</summary>
    public TensorData? Constant { get; init; }

    /// <summary>The variable behind it.</summary>
    public VariableMemory? Variable { get; init; }

    /// <summary>The value whose memory this one shares under another shape.</summary>
    public Value? AliasOf { get; init; }

    /// <summary>The value that owns the memory.</summary>
    public Value Root => AliasOf is null ? this : AliasOf.Root;

    /// <summary>The memory, once it is laid out; a feed's changes from run to run.</summary>
    public TensorData? Memory { get; set; }

    public override string ToString() => $"{Ops.OpNames.ShortType(DType)}{Shape.ToRuntimeString()}";
}
