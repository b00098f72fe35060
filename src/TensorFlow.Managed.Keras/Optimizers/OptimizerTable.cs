using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Config;

namespace Tensorflow.Keras.Optimizers;

/// <summary>Keras's optimizers by class; names count whatever their case.</summary>
internal static class OptimizerTable
{
    private static readonly string[] Names =
        ["SGD", "RMSprop", "Adam", "AdamW", "Adamax", "Nadam", "Adagrad", "Adadelta", "Ftrl", "Lion"];

    public static Registry<OptimizerV2> All { get; } = new Registry<OptimizerV2>("optimizer", "keras.optimizers")
        .Add("SGD", static c => new SGD(
            Rate(c), c.Number("momentum", 0), c.Flag("nesterov", false), Settings(c), c.TextOrNull("name")))
        .Add("RMSprop", static c => new RMSprop(
            Rate(c), c.Number("rho", 0.9), c.Number("momentum", 0), c.Number("epsilon", 1e-7),
            c.Flag("centered", false), Settings(c), c.TextOrNull("name"), c.Number("initial_accumulator_value", 0)))
        .Add("Adam", static c => new Adam(
            Rate(c), c.Number("beta_1", 0.9), c.Number("beta_2", 0.999), c.Number("epsilon", 1e-7),
            c.Flag("amsgrad", false), Settings(c), c.TextOrNull("name"),
            running_powers: c.Flag("running_powers", false)))
        .Add("AdamW", static c => new AdamW(
            Rate(c), c.Number("weight_decay", 0.004), c.Number("beta_1", 0.9), c.Number("beta_2", 0.999),
            c.Number("epsilon", 1e-7), c.Flag("amsgrad", false), Settings(c), c.TextOrNull("name")))
        .Add("Adamax", static c => new Adamax(
            Rate(c), c.Number("beta_1", 0.9), c.Number("beta_2", 0.999), c.Number("epsilon", 1e-7), Settings(c),
            c.TextOrNull("name")))
        .Add("Nadam", static c => new Nadam(
            Rate(c), c.Number("beta_1", 0.9), c.Number("beta_2", 0.999), c.Number("epsilon", 1e-7), Settings(c),
            c.TextOrNull("name")))
        .Add("Adagrad", static c => new Adagrad(
            Rate(c), c.Number("initial_accumulator_value", 0.1), c.Number("epsilon", 1e-7), Settings(c),
            c.TextOrNull("name")))
        .Add("Adadelta", static c => new Adadelta(
            Rate(c), c.Number("rho", 0.95), c.Number("epsilon", 1e-7), Settings(c), c.TextOrNull("name")))
        .Add("Ftrl", static c => new Ftrl(
            Rate(c), c.Number("learning_rate_power", -0.5), c.Number("initial_accumulator_value", 0.1),
            c.Number("l1_regularization_strength", 0), c.Number("l2_regularization_strength", 0),
            c.Number("l2_shrinkage_regularization_strength", 0), c.Number("beta", 0), Settings(c),
            c.TextOrNull("name")))
        .Add("Lion", static c => new Lion(
            Rate(c), c.Number("beta_1", 0.9), c.Number("beta_2", 0.99), Settings(c), c.TextOrNull("name")));

    /// <summary>The optimizer of a name, with its defaults.</summary>
    /// <exception cref="ValueError">There is none of that name.</exception>
    public static OptimizerV2 Get(string identifier) => All.Get(
        Names.FirstOrDefault(n => n.Equals(identifier, StringComparison.OrdinalIgnoreCase)) ?? identifier);

    private static LearningRate? Rate(ConfigReader config) => config.Value("learning_rate") switch
    {
        null => null,
        IReadOnlyDictionary<string, object?> schedule => LearningRateSchedule.From(schedule),
        _ => config.Number("learning_rate", 0),
    };

    private static OptimizerSettings Settings(ConfigReader config) => new()
    {
        weight_decay = config.NumberOrNull("weight_decay"),
        clipnorm = config.NumberOrNull("clipnorm"),
        clipvalue = config.NumberOrNull("clipvalue"),
        global_clipnorm = config.NumberOrNull("global_clipnorm"),
        use_ema = config.Flag("use_ema", false),
        ema_momentum = config.Number("ema_momentum", 0.99),
        ema_overwrite_frequency = (int?)config.WholeOrNull("ema_overwrite_frequency"),
        loss_scale_factor = config.NumberOrNull("loss_scale_factor"),
        gradient_accumulation_steps = (int?)config.WholeOrNull("gradient_accumulation_steps"),
    };
}
