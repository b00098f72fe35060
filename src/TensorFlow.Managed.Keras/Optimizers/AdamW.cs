namespace Tensorflow.Keras.Optimizers;

/// <summary>Adam with weights that decay beside the step (Loshchilov and Hutter 2017).</summary>
/// <param name="learning_rate">How far a step goes; null: 0.001.</param>
/// <param name="weight_decay">Weights shrink by learning_rate·weight_decay before each step.</param>
/// <param name="beta_1">How much of the mean gradient is kept.</param>
/// <param name="beta_2">How much of the mean square is kept.</param>
/// <param name="epsilon">Keeps the quotient finite.</param>
/// <param name="amsgrad">Divides by the root of the largest v so far.</param>
/// <param name="settings">What all optimizers can be told; its weight_decay does not count.</param>
/// <param name="name">Null: the class's name, made unique.</param>
public sealed class AdamW(
    LearningRate? learning_rate = null, double weight_decay = 0.004, double beta_1 = 0.9, double beta_2 = 0.999,
    double epsilon = 1e-7, bool amsgrad = false, OptimizerSettings? settings = null, string? name = null)
    : Adam(
        learning_rate, beta_1, beta_2, epsilon, amsgrad, (settings ?? new()) with { weight_decay = weight_decay },
        name);
