using Tensorflow.NumPy;

namespace GanTf.Problems;

/// <summary>One batch of the MNIST GAN.</summary>
/// <param name="Epoch">Counts from 0.</param>
/// <param name="Batch">Counts from 0 in each epoch.</param>
/// <param name="DReal">Judgements of the real digits, (batch, 1); overwritten by the next batch.</param>
/// <param name="DFake">Judgements of the generated digits, (batch, 1); overwritten by the next batch.</param>
public sealed record MnistBatch(int Epoch, int Batch, float DiscLoss, float GenLoss, NDArray DReal, NDArray DFake);
