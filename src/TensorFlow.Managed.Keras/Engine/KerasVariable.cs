using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras;

/// <summary>A weight or other state of Keras: a variable with a path and what a training step asks of it.</summary>
public sealed class KerasVariable : Variable
{
    private readonly Variable _variable;
    private bool _trainable;

    /// <summary>A variable that starts with a value.</summary>
    /// <param name="initial">The first value; decides shape and element type.</param>
    /// <param name="name">The last part of the path, such as "kernel".</param>
    /// <param name="scope">The path of what it belongs to, such as "sequential/dense"; empty for none.</param>
    public KerasVariable(Tensor initial, string name, string scope = "", bool trainable = true)
    {
        _variable = tf.Variable(initial, trainable: trainable, name: name);
        (this.name, path, Trainable) = (name, scope.Length > 0 ? $"{scope}/{name}" : name, trainable);
    }

    /// <summary>The last part of the path, such as "kernel".</summary>
    public override string name { get; }

    /// <summary>The names of the layers around it and its own, such as "sequential/dense/kernel".</summary>
    public string path { get; }

    /// <inheritdoc/>
    public override TF_DataType dtype => _variable.dtype;

    /// <inheritdoc/>
    public override Shape shape => _variable.shape;

    /// <inheritdoc/>
    public override Operation? op => _variable.op;

    /// <inheritdoc/>
    public override Operation? initializer => _variable.initializer;

    /// <inheritdoc/>
    public override bool trainable => Trainable;

    /// <summary>Optimizers change it; may be changed at any time.</summary>
    public bool Trainable
    {
        get => _trainable;
        set
        {
            _trainable = value;
            Structure.Changed();
        }
    }

    /// <summary>What it adds to the loss; null: nothing.</summary>
    public IRegularizer? regularizer { get; set; }

    /// <summary>Where it is put back to after a step; null: nowhere.</summary>
    public IConstraint? constraint { get; set; }

    /// <inheritdoc/>
    public override Tensor Handle => _variable.Handle;

    /// <inheritdoc/>
    public override Tensor AsTensor() => _variable.AsTensor();

    /// <inheritdoc/>
    public override Tensor assign(Operand value, bool use_locking = true, string? name = null) =>
        _variable.assign(Fitting(value.Tensor ?? tf.cast(value, dtype)), use_locking, name);

    /// <inheritdoc/>
    public override Tensor assign_add(Operand delta, bool use_locking = false, string? name = null) =>
        _variable.assign_add(delta, use_locking, name);

    /// <inheritdoc/>
    public override Tensor assign_sub(Operand delta, bool use_locking = false, string? name = null) =>
        _variable.assign_sub(delta, use_locking, name);

    /// <inheritdoc/>
    public override Tensor read_value() => _variable.read_value();

    /// <summary>Why a value of that shape cannot be assigned; null if it can.</summary>
    internal string? Misfit(Shape value) => value.is_compatible_with(shape)
        ? null
        : "The shape of the target variable and the shape of the target value in `variable.assign(value)` must match. "
            + $"variable.shape={KerasText.Shape(shape)}, Received: value.shape={KerasText.Shape(value)}. "
            + $"Target variable: {this}";

    private Tensor Fitting(Tensor value) =>
        Misfit(value.shape) is { } why ? throw new ValueError(why) : value;

    /// <inheritdoc/>
    public override string ToString() => $"<Variable path={path}, shape={shape}, dtype={dtype.as_numpy_name()}>";
}
