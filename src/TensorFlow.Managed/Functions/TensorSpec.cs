namespace Tensorflow;

/// <summary>Shape and element type that a traced function takes; -1 for an open size.</summary>
public sealed class TensorSpec
{
    /// <summary>Describes a tensor.</summary>
    /// <param name="shape">-1 for an open size; null for an open rank.</param>
    public TensorSpec(Shape? shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null) =>
        (this.shape, this.dtype, this.name) = (shape ?? Shape.Null, dtype, name);

    /// <summary>The sizes, -1 where open.</summary>
    public Shape shape { get; }

    /// <summary>The element type.</summary>
    public TF_DataType dtype { get; }

    /// <summary>The name of the placeholder; null: the parameter's.</summary>
    public string? name { get; }

    /// <inheritdoc/>
    public override string ToString() => $"TensorSpec(shape={shape}, dtype=tf.{dtype.as_numpy_name()}, name={name})";
}
