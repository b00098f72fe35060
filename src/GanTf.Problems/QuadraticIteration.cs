using Tensorflow.NumPy;

namespace GanTf.Problems;

/// <summary>
/// One iteration: the losses of the last steps, and the features of the batch around the generator's steps.
/// </summary>
/// <param name="Index">Counts from 0.</param>
/// <param name="RealBefore">Features of the real batch before the generator's steps, (batch, 2).</param>
/// <param name="FakeBefore">Features of the generated batch before them.</param>
/// <param name="RealAfter">Features of the real batch after them.</param>
/// <param name="FakeAfter">Features of the generated batch after them.</param>
public sealed record QuadraticIteration(
    int Index, float DiscLoss, float GenLoss, NDArray RealBefore, NDArray FakeBefore, NDArray RealAfter,
    NDArray FakeAfter);
