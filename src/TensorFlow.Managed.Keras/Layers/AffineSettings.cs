using System.Collections.Generic;
using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Initializers;
using Tensorflow.Keras.Regularizers;

namespace Tensorflow.Keras.Layers;

/// <summary>What a normalization is told about γ, which it multiplies by, and β, which it adds.</summary>
internal sealed record AffineSettings(
    bool Center, bool Scale, Initializer? BetaInitializer, Initializer? GammaInitializer, Regularizer? BetaRegularizer,
    Regularizer? GammaRegularizer, Constraint? BetaConstraint, Constraint? GammaConstraint)
{
    public Initializer Beta { get; } = BetaInitializer ?? "zeros";

    public Initializer Gamma { get; } = GammaInitializer ?? "ones";

    public static AffineSettings Read(LayerReader c) => new(
        c.Flag("center", true), c.Flag("scale", true), c.Initializer("beta_initializer"),
        c.Initializer("gamma_initializer"), c.Regularizer("beta_regularizer"), c.Regularizer("gamma_regularizer"),
        c.Constraint("beta_constraint"), c.Constraint("gamma_constraint"));

    public void WriteInitializers(Dictionary<string, object?> config)
    {
        config["beta_initializer"] = KerasConfig.Write(Beta);
        config["gamma_initializer"] = KerasConfig.Write(Gamma);
    }

    public void WriteRest(Dictionary<string, object?> config)
    {
        config["beta_regularizer"] = KerasConfig.Write(BetaRegularizer);
        config["gamma_regularizer"] = KerasConfig.Write(GammaRegularizer);
        config["beta_constraint"] = KerasConfig.Write(BetaConstraint);
        config["gamma_constraint"] = KerasConfig.Write(GammaConstraint);
    }
}
