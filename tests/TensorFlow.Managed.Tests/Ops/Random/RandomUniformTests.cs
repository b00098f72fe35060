namespace Tensorflow.Tests.Ops.Random;

internal sealed class RandomUniformTests : DrawFixture<Tensorflow.Ops.Random.RandomUniform>
{
    protected override (double Mean, double Deviation, double Bound) Moments => (0.5, 0.2887, 1);
}
