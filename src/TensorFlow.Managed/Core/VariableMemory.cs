namespace Tensorflow;

/// <summary>One variable's memory, wherever the variable was made: in a session, or eagerly.</summary>
/// <param name="name">The variable's node, for the texts of errors.</param>
/// <param name="shape">The declared shape, which may be open.</param>
/// <param name="isReference">Made by TensorFlow 1's VariableV2, whose outputs are references, not handles.</param>
internal sealed class VariableMemory(string name, TF_DataType dtype, Shape shape, bool isReference = false)
{
    private TensorData? _data;

    public string Name => name;

    public TF_DataType DType => dtype;

    /// <summary>The shape that every value has to fit.</summary>
    public Shape DeclaredShape => shape;

    /// <summary>A value was assigned.</summary>
    public bool Initialized { get; set; }

    /// <summary>
    /// The memory; pinned, so that plans may hold on to it. Without elements while the shape is open.
    /// </summary>
    public TensorData Data => _data ??= Allocate(shape.IsFullyDefined ? shape : 0);

    /// <summary>Memory for a value of that shape: the same as before where the shape is.</summary>
    public TensorData Resize(Shape value) =>
        _data is { } data && data.Shape == value ? data : _data = Allocate(value);

    /// <summary>Refuses a read before a value was assigned.</summary>
    public void CheckInitialized()
    {
        if (!Initialized)
        {
            throw new FailedPreconditionError(
                isReference
                    ? $"Attempting to use uninitialized value {name}: expected its initializer (or "
                        + $"tf.global_variables_initializer) to have run in this session. [[{{{{node {name}}}}}]]"
                    : $"Could not find variable {name}. This could mean that the variable has been deleted. In TF1, "
                        + "it can also mean the variable is uninitialized: expected its initializer (or "
                        + $"tf.global_variables_initializer) to have run in this session. [[{{{{node {name}}}}}]]",
                name);
        }
    }

    private TensorData Allocate(Shape value) => TensorData.Allocate(dtype, value, pinned: true);
}
