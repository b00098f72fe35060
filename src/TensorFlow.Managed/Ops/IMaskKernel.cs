namespace Tensorflow.Ops;

/// <summary>The target of a <see cref="Kernel"/> that makes or reads bools, and can do so with masks: a lane of all
/// ones or zeros, as wide as a float, for each bool.</summary>
internal interface IMaskKernel
{
    /// <summary>The same kernel with masks in place of bools; null where the elements are not as wide.</summary>
    IPlacedKernel? WithMasks();
}
