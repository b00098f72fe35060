namespace Tensorflow.Tests.Ops.Random;

internal sealed class TruncatedNormalTests : DrawFixture<Tensorflow.Ops.Random.TruncatedNormal>
{
    protected override (double Mean, double Deviation, double Bound) Moments => (0, 0.8796, 2);
}
