using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using Tensorflow.Numerics.Linear;

namespace Tensorflow.Numerics.Tests.Linear;

internal sealed class GemmLawTests
{
    [Test]
    public void The_product_of_a_sum_is_the_sum_of_the_products()
    {
        Gen<(int M, int N, int K, uint Seed)> cases =
            from m in Gen.Choose(1, 40)
            from n in Gen.Choose(1, 40)
            from k in Gen.Choose(1, 60)
            from seed in Gen.Choose(0, 1_000_000)
            select (m, n, k, (uint)seed);
        Check.QuickThrowOnFailure(Prop.ForAll(cases.ToArbitrary(), x => Distributes(x.M, x.N, x.K, x.Seed)));
    }

    // the rounding of a sum of k products of numbers below 8 stays under 2·k²·64·2^-53
    private static bool Distributes(int m, int n, int k, uint seed)
    {
        double[] a = GemmDigest.Draw<double>(m * k, seed), b = GemmDigest.Draw<double>(m * k, seed + 1);
        double[] c = GemmDigest.Draw<double>(k * n, seed + 2);
        double[] both = Product([.. a.Zip(b, (x, y) => x + y)]), left = Product(a), right = Product(b);
        double bound = 4.0 * k * k * 64 * Math.Pow(2, -53);
        return Enumerable.Range(0, m * n).All(i => Math.Abs(both[i] - (left[i] + right[i])) <= bound);

        double[] Product(double[] x)
        {
            double[] result = new double[m * n];
            Gemm.Run<double>(false, false, m, n, k, x, c, result);
            return result;
        }
    }
}
