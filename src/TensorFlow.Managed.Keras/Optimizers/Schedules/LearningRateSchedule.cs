using System.Collections.Generic;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Optimizers.Schedules;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>A learning rate as a function of the number of steps done.</summary>
public abstract class LearningRateSchedule : IKerasConfigable
{
    /// <summary>The rate before the step of that number, float32.</summary>
    /// <param name="step">The number of steps done: a number or a tensor.</param>
    public abstract Tensor Call(Operand step);

    /// <inheritdoc/>
    public abstract Dictionary<string, object?> get_config();

    /// <summary>A schedule from what serialize wrote.</summary>
    internal static LearningRateSchedule From(IReadOnlyDictionary<string, object?> config) =>
        ScheduleTable.All.Deserialize(config);

    private protected static Tensor Float(Operand value) => tf.cast(value, TF_DataType.TF_FLOAT);

    private protected static double Positive(double value, string name, string owner) => value > 0
        ? value
        : throw new ValueError(
            $"Argument `{name}` must be > 0. Received: {name}={ConfigText.Number(value)} in {owner}");
}
