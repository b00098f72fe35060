using Tensorflow.Keras.Config;

namespace Tensorflow.Keras.Optimizers.Schedules;

/// <summary>Keras's schedules by class.</summary>
internal static class ScheduleTable
{
    public static Registry<LearningRateSchedule> All { get; } =
        new Registry<LearningRateSchedule>("learning rate schedule", "keras.optimizers.schedules")
            .Add("ExponentialDecay", static c => new ExponentialDecay(
                c.Number("initial_learning_rate", 0), c.Number("decay_steps", 1), c.Number("decay_rate", 1),
                c.Flag("staircase", false), c.Text("name", "ExponentialDecay")))
            .Add("InverseTimeDecay", static c => new InverseTimeDecay(
                c.Number("initial_learning_rate", 0), c.Number("decay_steps", 1), c.Number("decay_rate", 1),
                c.Flag("staircase", false), c.Text("name", "InverseTimeDecay")))
            .Add("PiecewiseConstantDecay", static c => new PiecewiseConstantDecay(
                c.Numbers("boundaries") ?? [], c.Numbers("values") ?? [], c.Text("name", "PiecewiseConstant")))
            .Add("PolynomialDecay", static c => new PolynomialDecay(
                c.Number("initial_learning_rate", 0), c.Number("decay_steps", 1),
                c.Number("end_learning_rate", 0.0001), c.Number("power", 1), c.Flag("cycle", false),
                c.Text("name", "PolynomialDecay")))
            .Add("CosineDecay", static c => new CosineDecay(
                c.Number("initial_learning_rate", 0), c.Number("decay_steps", 1), c.Number("alpha", 0),
                c.Text("name", "CosineDecay"), c.NumberOrNull("warmup_target"), c.Number("warmup_steps", 0)))
            .Add("CosineDecayRestarts", static c => new CosineDecayRestarts(
                c.Number("initial_learning_rate", 0), c.Number("first_decay_steps", 1), c.Number("t_mul", 2),
                c.Number("m_mul", 1), c.Number("alpha", 0), c.Text("name", "SGDRDecay")));
}
