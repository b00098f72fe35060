using Tensorflow.NumPy;

namespace GanTf.Problems;

/// <summary>One step of the 1010 GAN.</summary>
/// <param name="Index">Counts from 0.</param>
/// <param name="DiscLossReal">The discriminator's loss on a real pattern.</param>
/// <param name="DiscLossFake">Its loss on a generated one.</param>
/// <param name="GenLoss">The generator's loss.</param>
/// <param name="GenError">Mean squared distance of the sample from 0.9-0-0.9-0.</param>
/// <param name="Sample">What the generator made, (1, 4); overwritten by the next step.</param>
public sealed record PatternStep(
    int Index, float DiscLossReal, float DiscLossFake, float GenLoss, float GenError, NDArray Sample);
