using System.Collections.Generic;
using Tensorflow.Keras.Optimizers;

namespace Tensorflow.Keras;

/// <summary>keras.optimizers: what moves weights against their gradients.</summary>
public sealed partial class OptimizersApi
{
    internal OptimizersApi()
    {
    }

    /// <summary>Learning rates that follow the steps.</summary>
    public SchedulesApi schedules { get; } = new();

    /// <summary>The optimizer of a name, such as "adam"; case does not count.</summary>
    /// <exception cref="ValueError">There is none of that name.</exception>
    public OptimizerV2 get(string identifier) => OptimizerTable.Get(identifier);

    /// <summary>The optimizer that serialize wrote down.</summary>
    public OptimizerV2 deserialize(IReadOnlyDictionary<string, object?> config) =>
        OptimizerTable.All.Deserialize(config);

    /// <summary>An optimizer written down: module, class name, settings.</summary>
    public Dictionary<string, object?> serialize(OptimizerV2 optimizer) => OptimizerTable.All.Write(optimizer);

    /// <summary>Gradient descent, with momentum if asked.</summary>
    public OptimizerV2 SGD(
        LearningRate? learning_rate = null, double momentum = 0.0, bool nesterov = false,
        double? weight_decay = null, double? clipnorm = null, double? clipvalue = null,
        double? global_clipnorm = null, bool use_ema = false, double ema_momentum = 0.99,
        int? ema_overwrite_frequency = null, double? loss_scale_factor = null,
        int? gradient_accumulation_steps = null, string? name = null) =>
        new SGD(
            learning_rate, momentum, nesterov,
            Settings(
                weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
                loss_scale_factor, gradient_accumulation_steps),
            name);

    /// <summary>RMSprop (Hinton): steps over the root of the mean square.</summary>
    public OptimizerV2 RMSprop(
        LearningRate? learning_rate = null, double rho = 0.9, double momentum = 0.0, double epsilon = 1e-7,
        bool centered = false, double? weight_decay = null, double? clipnorm = null, double? clipvalue = null,
        double? global_clipnorm = null, bool use_ema = false, double ema_momentum = 0.99,
        int? ema_overwrite_frequency = null, double? loss_scale_factor = null,
        int? gradient_accumulation_steps = null, string? name = null, double initial_accumulator_value = 0.0) =>
        new RMSprop(
            learning_rate, rho, momentum, epsilon, centered,
            Settings(
                weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
                loss_scale_factor, gradient_accumulation_steps),
            name, initial_accumulator_value);

    /// <summary>Adam (Kingma and Ba 2014).</summary>
    public OptimizerV2 Adam(
        LearningRate? learning_rate = null, double beta_1 = 0.9, double beta_2 = 0.999, double epsilon = 1e-7,
        bool amsgrad = false, double? weight_decay = null, double? clipnorm = null, double? clipvalue = null,
        double? global_clipnorm = null, bool use_ema = false, double ema_momentum = 0.99,
        int? ema_overwrite_frequency = null, double? loss_scale_factor = null,
        int? gradient_accumulation_steps = null, string? name = null, bool running_powers = false) =>
        new Adam(
            learning_rate, beta_1, beta_2, epsilon, amsgrad,
            Settings(
                weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
                loss_scale_factor, gradient_accumulation_steps),
            name, running_powers);

    /// <summary>Adam with weights that decay beside the step (Loshchilov and Hutter 2017).</summary>
    public OptimizerV2 AdamW(
        LearningRate? learning_rate = null, double weight_decay = 0.004, double beta_1 = 0.9,
        double beta_2 = 0.999, double epsilon = 1e-7, bool amsgrad = false, double? clipnorm = null,
        double? clipvalue = null, double? global_clipnorm = null, bool use_ema = false, double ema_momentum = 0.99,
        int? ema_overwrite_frequency = null, double? loss_scale_factor = null,
        int? gradient_accumulation_steps = null, string? name = null) =>
        new AdamW(
            learning_rate, weight_decay, beta_1, beta_2, epsilon, amsgrad,
            Settings(
                null, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
                loss_scale_factor, gradient_accumulation_steps),
            name);

    /// <summary>Adam by the largest gradient (Kingma and Ba 2014).</summary>
    public OptimizerV2 Adamax(
        LearningRate? learning_rate = null, double beta_1 = 0.9, double beta_2 = 0.999, double epsilon = 1e-7,
        double? weight_decay = null, double? clipnorm = null, double? clipvalue = null,
        double? global_clipnorm = null, bool use_ema = false, double ema_momentum = 0.99,
        int? ema_overwrite_frequency = null, double? loss_scale_factor = null,
        int? gradient_accumulation_steps = null, string? name = null) =>
        new Adamax(
            learning_rate, beta_1, beta_2, epsilon,
            Settings(
                weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
                loss_scale_factor, gradient_accumulation_steps),
            name);

    /// <summary>Adam with Nesterov momentum (Dozat 2016).</summary>
    public OptimizerV2 Nadam(
        LearningRate? learning_rate = null, double beta_1 = 0.9, double beta_2 = 0.999, double epsilon = 1e-7,
        double? weight_decay = null, double? clipnorm = null, double? clipvalue = null,
        double? global_clipnorm = null, bool use_ema = false, double ema_momentum = 0.99,
        int? ema_overwrite_frequency = null, double? loss_scale_factor = null,
        int? gradient_accumulation_steps = null, string? name = null) =>
        new Nadam(
            learning_rate, beta_1, beta_2, epsilon,
            Settings(
                weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
                loss_scale_factor, gradient_accumulation_steps),
            name);

    /// <summary>Adagrad (Duchi et al. 2011).</summary>
    public OptimizerV2 Adagrad(
        LearningRate? learning_rate = null, double initial_accumulator_value = 0.1, double epsilon = 1e-7,
        double? weight_decay = null, double? clipnorm = null, double? clipvalue = null,
        double? global_clipnorm = null, bool use_ema = false, double ema_momentum = 0.99,
        int? ema_overwrite_frequency = null, double? loss_scale_factor = null,
        int? gradient_accumulation_steps = null, string? name = null) =>
        new Adagrad(
            learning_rate, initial_accumulator_value, epsilon,
            Settings(
                weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
                loss_scale_factor, gradient_accumulation_steps),
            name);

    /// <summary>Adadelta (Zeiler 2012).</summary>
    public OptimizerV2 Adadelta(
        LearningRate? learning_rate = null, double rho = 0.95, double epsilon = 1e-7, double? weight_decay = null,
        double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null, bool use_ema = false,
        double ema_momentum = 0.99, int? ema_overwrite_frequency = null, double? loss_scale_factor = null,
        int? gradient_accumulation_steps = null, string? name = null) =>
        new Adadelta(
            learning_rate, rho, epsilon,
            Settings(
                weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
                loss_scale_factor, gradient_accumulation_steps),
            name);

    /// <summary>Follow the regularized leader (McMahan et al. 2013).</summary>
    public OptimizerV2 Ftrl(
        LearningRate? learning_rate = null, double learning_rate_power = -0.5,
        double initial_accumulator_value = 0.1, double l1_regularization_strength = 0.0,
        double l2_regularization_strength = 0.0, double l2_shrinkage_regularization_strength = 0.0,
        double beta = 0.0, double? weight_decay = null, double? clipnorm = null, double? clipvalue = null,
        double? global_clipnorm = null, bool use_ema = false, double ema_momentum = 0.99,
        int? ema_overwrite_frequency = null, double? loss_scale_factor = null,
        int? gradient_accumulation_steps = null, string? name = null) =>
        new Ftrl(
            learning_rate, learning_rate_power, initial_accumulator_value,
            l1_regularization_strength, l2_regularization_strength, l2_shrinkage_regularization_strength, beta,
            Settings(
                weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
                loss_scale_factor, gradient_accumulation_steps),
            name);

    /// <summary>Lion (Chen et al. 2023).</summary>
    public OptimizerV2 Lion(
        LearningRate? learning_rate = null, double beta_1 = 0.9, double beta_2 = 0.99, double? weight_decay = null,
        double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null, bool use_ema = false,
        double ema_momentum = 0.99, int? ema_overwrite_frequency = null, double? loss_scale_factor = null,
        int? gradient_accumulation_steps = null, string? name = null) =>
        new Lion(
            learning_rate, beta_1, beta_2,
            Settings(
                weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
                loss_scale_factor, gradient_accumulation_steps),
            name);

    private static OptimizerSettings Settings(
        double? weight_decay, double? clipnorm, double? clipvalue, double? global_clipnorm, bool use_ema,
        double ema_momentum, int? ema_overwrite_frequency, double? loss_scale_factor,
        int? gradient_accumulation_steps) => new()
    {
        weight_decay = weight_decay,
        clipnorm = clipnorm,
        clipvalue = clipvalue,
        global_clipnorm = global_clipnorm,
        use_ema = use_ema,
        ema_momentum = ema_momentum,
        ema_overwrite_frequency = ema_overwrite_frequency,
        loss_scale_factor = loss_scale_factor,
        gradient_accumulation_steps = gradient_accumulation_steps,
    };
}
