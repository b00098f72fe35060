using Tensorflow.NumPy;

namespace GanTf.Problems;

/// <summary>One round of the Gaussian GAN: the losses of its last steps.</summary>
/// <param name="Index">Counts from 0.</param>
/// <param name="DiscRealLoss">The discriminator's loss on real data.</param>
/// <param name="DiscFakeLoss">Its loss on generated data.</param>
/// <param name="GenLoss">The generator's loss.</param>
/// <param name="Sample">The last generated minibatch, (n, 1); overwritten by the next round.</param>
public sealed record GaussianRound(int Index, float DiscRealLoss, float DiscFakeLoss, float GenLoss, NDArray Sample);
