using Tensorflow.NumPy;

namespace Tensorflow;

/// <summary>A named value that outlives a run: what RefVariable and ResourceVariable share.</summary>
public abstract partial class Variable : IVariableV1
{
    /// <inheritdoc/>
    public abstract string name { get; }

    /// <inheritdoc/>
    public abstract TF_DataType dtype { get; }

    /// <inheritdoc/>
    public abstract Shape shape { get; }

    /// <inheritdoc/>
    public abstract Operation? op { get; }

    /// <inheritdoc/>
    public abstract Operation? initializer { get; }

    /// <inheritdoc/>
    public abstract bool trainable { get; }

    /// <inheritdoc/>
    public abstract Tensor Handle { get; }

    /// <inheritdoc/>
    public virtual Tensor GraphElement => AsTensor();

    /// <summary>The part of the value that a subscript names; of a resource variable it takes values too.</summary>
    /// <param name="slices">Indices, C# ranges, Python's notation in strings, Slice.Ellipsis, Slice.NewAxis.</param>
    public virtual Tensor this[params Slice[] slices] => AsTensor()[slices];

    /// <summary>The value as ops read it.</summary>
    public static implicit operator Tensor(Variable variable) => variable.AsTensor();

    /// <summary>The value as ops read it; where that takes a node, the op that takes the operand makes it.</summary>
    public static implicit operator Operand(Variable variable) => new(variable);

    /// <inheritdoc/>
    public abstract Tensor AsTensor();

    /// <summary>The value as ops read it.</summary>
    public virtual Tensor value() => AsTensor();

    /// <summary>A copy of the value of a variable made eagerly.</summary>
    /// <exception cref="AttributeError">The variable is part of a graph: only a session can tell its value.</exception>
    public virtual NDArray numpy() => AsTensor().numpy();

    /// <inheritdoc/>
    public abstract Tensor assign(Operand value, bool use_locking = true, string? name = null);

    /// <summary>Adds to the value.</summary>
    public abstract Tensor assign_add(Operand delta, bool use_locking = false, string? name = null);

    /// <summary>Subtracts from the value.</summary>
    public abstract Tensor assign_sub(Operand delta, bool use_locking = false, string? name = null);

    /// <summary>A tensor that reads the value when it runs, after what it is made to wait for.</summary>
    public abstract Tensor read_value();

    /// <summary>Gives it a new value; the node that does so.</summary>
    internal virtual Node Update(Operand value, bool useLocking) => assign(value, useLocking).Producer!;
}
