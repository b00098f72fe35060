namespace Tensorflow.Keras;

/// <summary>The masks of a layer's inputs: which time steps count.</summary>
/// <param name="Mask">One boolean tensor an input, of shape (batch, time); null where all count.</param>
public sealed record MaskArgs(params Tensor?[] Mask) : IOptionalArgs;
