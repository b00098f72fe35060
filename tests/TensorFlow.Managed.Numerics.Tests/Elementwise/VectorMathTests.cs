using System.Runtime.Intrinsics;
using NUnit.Framework;

namespace Tensorflow.Numerics.Tests.Elementwise;

internal sealed class VectorMathTests
{
    [TestCaseSource(typeof(Functions), nameof(Functions.All))]
    public void Float_stays_within_its_error_over_all_bit_patterns(Function function)
    {
        double worst = 0;
        float at = 0;
        for (long start = 0; start < 1L << 32; start += 16 * 4099)
        {
            var x = Vector512.Create((uint)start) + Vector512<uint>.Indices * 4099u;
            var y = function.OfSingle(x.AsSingle());
            for (var lane = 0; lane < 16; lane++)
            {
                var input = x.AsSingle()[lane];
                var error = Ulp.Of(y[lane], function.Reference(input));
                if (error > worst)
                {
                    (worst, at) = (error, input);
                }
            }
        }

        TestContext.Out.WriteLine($"{function} float: {worst:F3} ulp at {at:R}");
        Assert.That(worst, Is.LessThanOrEqualTo(function.SingleUlp), $"at {at:R}");
    }
}
