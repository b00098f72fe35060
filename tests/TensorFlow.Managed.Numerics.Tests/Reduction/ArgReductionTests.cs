using NUnit.Framework;
using Tensorflow.Numerics.Reduction;

namespace Tensorflow.Numerics.Tests.Reduction;

internal sealed class ArgReductionTests
{
    // golden/ops: arg/argmax/nan, arg/argmin/nan
    [Test]
    public void NaN_never_wins_and_the_first_of_equals_does()
    {
        const float NaN = float.NaN;
        float[] x = [1, NaN, 3, NaN, 1, 2, 3, 1, NaN, NaN, NaN, NaN];
        var y = new long[4];
        ArgReduction.ArgMax(x, 4, 3, 1, y);
        Assert.That(y, Is.EqualTo(new long[] { 2, 2, 0, 0 }));
        ArgReduction.ArgMin(x, 4, 3, 1, y);
        Assert.That(y, Is.EqualTo(new long[] { 0, 1, 1, 0 }));
        var first = new long[1];
        ArgReduction.ArgMax([2, 5, 5, 1], 1, 4, 1, first);
        Assert.That(first[0], Is.EqualTo(1));
    }

    [Test]
    public void An_inner_axis_steps_over_its_neighbours()
    {
        var y = new long[4];
        ArgReduction.ArgMax([1, 9, 5, 2, 3, 3, 7, 1, 8, 2, 0, 4], 2, 3, 2, y);
        Assert.That(y, Is.EqualTo(new long[] { 1, 0, 1, 2 }));
    }
}
