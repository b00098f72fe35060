using System;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>How far a step goes: a number, a schedule, or a function that is asked at each step.</summary>
public readonly struct LearningRate : ITensorConvertible
{
    private readonly Func<Tensor>? _read;
    private readonly KerasVariable? _variable;

    internal LearningRate(Func<Tensor> read, KerasVariable? variable) => (_read, _variable) = (read, variable);

    private LearningRate(double number, LearningRateSchedule? schedule, Func<Tensor>? function) =>
        (Number, Schedule, Function) = (number, schedule, function);

    /// <inheritdoc/>
    public TF_DataType dtype => TF_DataType.TF_FLOAT;

    /// <inheritdoc/>
    public Shape shape => Shape.Scalar;

    /// <summary>The number, where it is one; kept as float32.</summary>
    internal double Number { get; }

    /// <summary>The schedule, if there is one.</summary>
    internal LearningRateSchedule? Schedule { get; }

    /// <summary>The function, if there is one.</summary>
    internal Func<Tensor>? Function { get; }

    /// <summary>It is a number, which can be assigned.</summary>
    internal bool IsNumber => Schedule is null && Function is null;

    /// <summary>A number.</summary>
    public static implicit operator LearningRate(float rate) => new(rate, null, null);

    /// <summary>A number.</summary>
    public static implicit operator LearningRate(double rate) => new(rate, null, null);

    /// <summary>Refused, as Keras refuses whole numbers.</summary>
    /// <exception cref="ValueError">Always.</exception>
    public static implicit operator LearningRate(int rate) => throw new ValueError(
        "Argument `learning_rate` should be float, or an instance of LearningRateSchedule, or a callable (that takes "
        + $"in the current iteration value and returns the corresponding learning rate value). Received: {rate}");

    /// <summary>A number that follows the steps.</summary>
    public static implicit operator LearningRate(LearningRateSchedule schedule) => new(0, schedule, null);

    /// <summary>A function that is asked at each step (in a traced step: once, when it is traced).</summary>
    public static implicit operator LearningRate(Func<Tensor> function) => new(0, null, function);

    /// <summary>The rate of the next step.</summary>
    public static implicit operator Tensor(LearningRate rate) => rate.AsTensor();

    /// <summary>The rate of the next step.</summary>
    public static explicit operator float(LearningRate rate) => (float)rate.AsTensor().numpy();

    /// <summary>The rate of the next step, float32.</summary>
    public Tensor AsTensor() => _read is { } read ? read()
        : Function is { } function ? function()
        : Schedule is { } schedule ? schedule.Call(0)
        : tf.constant((float)Number);

    /// <summary>Gives the optimizer that it was asked from another rate.</summary>
    /// <exception cref="TypeError">It is not the variable of an optimizer.</exception>
    public Tensor assign(double value) => (_variable
        ?? throw new TypeError("This learning rate is no variable of an optimizer.")).assign((float)value);

    /// <inheritdoc/>
    public override string ToString() => _variable?.ToString() ?? $"{AsTensor()}";
}
