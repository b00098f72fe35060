using Tensorflow.Keras.Config;

namespace Tensorflow.Keras.Constraints;

/// <summary>Keras's constraints by class and by the names that stand for them.</summary>
internal static class ConstraintTable
{
    public static Registry<Constraint> All { get; } = new Registry<Constraint>("constraint", "keras.constraints")
        .Add("MaxNorm", static c => new MaxNorm(c.Number("max_value", 2), Axis(c)), "max_norm", "maxnorm")
        .Add("NonNeg", static _ => new NonNeg(), "non_neg", "nonneg")
        .Add("UnitNorm", static c => new UnitNorm(Axis(c)), "unit_norm", "unitnorm")
        .Add("MinMaxNorm", static c => new MinMaxNorm(
            c.Number("min_value", 0), c.Number("max_value", 1), c.Number("rate", 1), Axis(c)),
            "min_max_norm", "minmaxnorm");

    private static Axis Axis(ConfigReader config) =>
        config.Numbers("axis") is not { } axes ? 0
        : axes.Length == 1 ? (int)axes[0]
        : new Axis(System.Array.ConvertAll(axes, a => (int)a));
}
