using System.Collections.Generic;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Optimizers.Schedules;

namespace Tensorflow.Keras;

/// <summary>keras.optimizers.schedules: learning rates that follow the steps.</summary>
public sealed class SchedulesApi
{
    internal SchedulesApi()
    {
    }

    /// <summary>The schedule that serialize wrote down.</summary>
    public LearningRateSchedule deserialize(IReadOnlyDictionary<string, object?> config) =>
        ScheduleTable.All.Deserialize(config);

    /// <summary>A schedule written down: module, class name, settings.</summary>
    public Dictionary<string, object?> serialize(LearningRateSchedule schedule) => ScheduleTable.All.Write(schedule);

    /// <summary>initial_learning_rate·decay_rate^(step / decay_steps).</summary>
    public LearningRateSchedule ExponentialDecay(
        double initial_learning_rate, double decay_steps, double decay_rate, bool staircase = false,
        string name = "ExponentialDecay") =>
        new ExponentialDecay(initial_learning_rate, decay_steps, decay_rate, staircase, name);

    /// <summary>initial_learning_rate / (1 + decay_rate·step / decay_steps).</summary>
    public LearningRateSchedule InverseTimeDecay(
        double initial_learning_rate, double decay_steps, double decay_rate, bool staircase = false,
        string name = "InverseTimeDecay") =>
        new InverseTimeDecay(initial_learning_rate, decay_steps, decay_rate, staircase, name);

    /// <summary>values[i] up to boundaries[i], the last value beyond.</summary>
    public LearningRateSchedule PiecewiseConstantDecay(
        double[] boundaries, double[] values, string name = "PiecewiseConstant") =>
        new PiecewiseConstantDecay(boundaries, values, name);

    /// <summary>A power of what is left of decay_steps, from the initial rate to the end rate.</summary>
    public LearningRateSchedule PolynomialDecay(
        double initial_learning_rate, double decay_steps, double end_learning_rate = 0.0001, double power = 1.0,
        bool cycle = false, string name = "PolynomialDecay") =>
        new PolynomialDecay(initial_learning_rate, decay_steps, end_learning_rate, power, cycle, name);

    /// <summary>Half a cosine down, after a straight way up if asked.</summary>
    public LearningRateSchedule CosineDecay(
        double initial_learning_rate, double decay_steps, double alpha = 0.0, string name = "CosineDecay",
        double? warmup_target = null, double warmup_steps = 0) =>
        new CosineDecay(initial_learning_rate, decay_steps, alpha, name, warmup_target, warmup_steps);

    /// <summary>Half cosines in a row, each t_mul as long and m_mul as high.</summary>
    public LearningRateSchedule CosineDecayRestarts(
        double initial_learning_rate, double first_decay_steps, double t_mul = 2.0, double m_mul = 1.0,
        double alpha = 0.0, string name = "SGDRDecay") =>
        new CosineDecayRestarts(initial_learning_rate, first_decay_steps, t_mul, m_mul, alpha, name);
}
