using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Optimizers;

/// <summary>What all of Keras's optimizers can be told besides their own constants.</summary>
public sealed record OptimizerSettings
{
    /// <summary>Weights shrink by learning_rate·weight_decay before each step; null: they do not.</summary>
    public double? weight_decay { get; init; }

    /// <summary>Each gradient is made at most this long.</summary>
    public double? clipnorm { get; init; }

    /// <summary>Each element of a gradient is cut off at ± this.</summary>
    public double? clipvalue { get; init; }

    /// <summary>All gradients together are made at most this long.</summary>
    public double? global_clipnorm { get; init; }

    /// <summary>Keeps a running mean of each weight.</summary>
    public bool use_ema { get; init; }

    /// <summary>How much of the running mean is kept in a step, in [0, 1].</summary>
    public double ema_momentum { get; init; } = 0.99;

    /// <summary>After how many steps the weights become their running means; null: never by itself.</summary>
    public int? ema_overwrite_frequency { get; init; }

    /// <summary>What the loss was multiplied by: gradients are divided by it.</summary>
    public double? loss_scale_factor { get; init; }

    /// <summary>Weights move at every n-th call, by the mean of n gradients; at least 2.</summary>
    public int? gradient_accumulation_steps { get; init; }

    /// <summary>These settings, checked.</summary>
    /// <exception cref="ValueError">They contradict each other or are out of range.</exception>
    internal OptimizerSettings Checked()
    {
        var clips = (clipnorm is null ? 0 : 1) + (clipvalue is null ? 0 : 1) + (global_clipnorm is null ? 0 : 1);
        if (clips > 1)
        {
            throw new ValueError("Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set. Received: "
                + $"clipnorm={ConfigText.Number(clipnorm)}, clipvalue={ConfigText.Number(clipvalue)}, "
                + $"global_clipnorm={ConfigText.Number(global_clipnorm)}");
        }

        if (use_ema && ema_momentum is < 0 or > 1)
        {
            throw new ValueError("`ema_momentum` must be in the range [0, 1]. Received: "
                + $"ema_momentum={ConfigText.Number(ema_momentum)}");
        }

        if (use_ema && ema_overwrite_frequency is < 1)
        {
            throw new ValueError("`ema_overwrite_frequency` must be an integer >= 1 or None. Received: "
                + $"ema_overwrite_frequency={ema_overwrite_frequency}");
        }

        return gradient_accumulation_steps is not < 2
            ? this
            : throw new ValueError("`gradient_accumulation_steps` must be an integer >= 2. Received: "
                + $"gradient_accumulation_steps={gradient_accumulation_steps}");
    }
}
