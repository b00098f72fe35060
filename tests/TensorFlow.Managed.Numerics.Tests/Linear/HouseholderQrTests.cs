using System;
using NUnit.Framework;
using Tensorflow.Numerics.Linear;

namespace Tensorflow.Numerics.Tests.Linear;

internal sealed class HouseholderQrTests
{
    [TestCase(3, 3, 3)]
    [TestCase(5, 2, 2)]
    [TestCase(5, 2, 5)]
    [TestCase(2, 5, 2)]
    [TestCase(40, 17, 17)]
    public void The_product_is_the_matrix_and_Q_has_orthonormal_columns(int m, int n, int p)
    {
        var random = new System.Random(4);
        var a = new double[m * n];
        foreach (ref var value in a.AsSpan())
        {
            value = (random.NextDouble() * 2) - 1;
        }

        var (r, q) = ((double[])a.Clone(), new double[m * p]);
        HouseholderQr.Run(r, m, n, q, p, new double[Math.Min(m, n)]);
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var sum = 0.0;
                for (var k = 0; k <= Math.Min(j, p - 1); k++)
                {
                    sum += q[(i * p) + k] * r[(k * n) + j];
                }

                Assert.That(sum, Is.EqualTo(a[(i * n) + j]).Within(1e-14));
            }
        }

        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                var dot = 0.0;
                for (var k = 0; k < m; k++)
                {
                    dot += q[(k * p) + i] * q[(k * p) + j];
                }

                Assert.That(dot, Is.EqualTo(i == j ? 1 : 0).Within(1e-14));
            }
        }
    }
}
