namespace Tensorflow.Tests.Ops.Random;

internal sealed class RandomStandardNormalTests : DrawFixture<Tensorflow.Ops.Random.RandomStandardNormal>
{
    protected override (double Mean, double Deviation, double Bound) Moments => (0, 1, 7);
}
