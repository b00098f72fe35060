namespace Tensorflow.Losses;

/// <summary>What every function of tf.losses takes besides its values.</summary>
/// <param name="Weights">Null: 1.</param>
/// <param name="Scope">The name scope; null: the function's own.</param>
/// <param name="Collection">Where the loss is kept; null: nowhere.</param>
/// <param name="Reduction">One of <see cref="LossReduction"/>.</param>
internal sealed record LossSettings(Operand? Weights, string? Scope, string? Collection, string Reduction)
{
    /// <summary>The weighted loss, in the scope of that name.</summary>
    public Tensor Weigh(Tensor losses, string scope) => WeightedLoss.Of(losses, Weights, scope, Collection, Reduction);
}
