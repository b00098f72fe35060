using Tensorflow.Keras.Config;

namespace Tensorflow.Keras.Initializers;

/// <summary>Keras's initializers by class and by the names that stand for them.</summary>
internal static class InitializerTable
{
    public static Registry<Initializer> All { get; } = new Registry<Initializer>("initializer", "keras.initializers")
        .Add("Zeros", static _ => new Zeros(), "zeros", "zero")
        .Add("Ones", static _ => new Ones(), "ones", "one")
        .Add("Constant", static c => new Constant(c.Number("value", 0)), "constant")
        .Add("Identity", static c => new Identity(c.Number("gain", 1)), "identity", "IdentityInitializer")
        .Add("RandomNormal", static c => new RandomNormal(
            c.Number("mean", 0), c.Number("stddev", 0.05), c.WholeOrNull("seed")), "random_normal", "normal")
        .Add("RandomUniform", static c => new RandomUniform(
            c.Number("minval", -0.05), c.Number("maxval", 0.05), c.WholeOrNull("seed")), "random_uniform", "uniform")
        .Add("TruncatedNormal", static c => new TruncatedNormal(
            c.Number("mean", 0), c.Number("stddev", 0.05), c.WholeOrNull("seed")), "truncated_normal")
        .Add("VarianceScaling", static c => new VarianceScaling(
            c.Number("scale", 1), c.Text("mode", "fan_in"), c.Text("distribution", "truncated_normal"), Scaled(c)),
            "variance_scaling")
        .Add("GlorotUniform", static c => new GlorotUniform(Scaled(c)), "glorot_uniform")
        .Add("GlorotNormal", static c => new GlorotNormal(Scaled(c)), "glorot_normal")
        .Add("HeUniform", static c => new HeUniform(Scaled(c)), "he_uniform")
        .Add("HeNormal", static c => new HeNormal(Scaled(c)), "he_normal")
        .Add("LecunUniform", static c => new LecunUniform(Scaled(c)), "lecun_uniform")
        .Add("LecunNormal", static c => new LecunNormal(Scaled(c)), "lecun_normal")
        .Add("Orthogonal", static c => new Orthogonal(c.Number("gain", 1), c.WholeOrNull("seed")), "orthogonal",
            "OrthogonalInitializer");

    // the axes that 3.15 writes can only be the usual ones here
    private static long? Scaled(ConfigReader config) =>
        config.Value("input_axes") is null && config.Value("output_axes") is null
            ? config.WholeOrNull("seed")
            : throw new ValueError("input_axes and output_axes of an initializer are not supported. Received: "
                + $"input_axes={config.Value("input_axes")}, output_axes={config.Value("output_axes")}");
}
