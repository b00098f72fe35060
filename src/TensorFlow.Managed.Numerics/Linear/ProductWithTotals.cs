using System;
using Tensorflow.Numerics.Reduction;

namespace Tensorflow.Numerics.Linear;

/// <summary>A product, then the totals of its columns.</summary>
internal sealed unsafe class ProductWithTotals(PlacedProduct product, int m, int n, float* c, float* totals)
    : PlacedProduct
{
    private readonly int[] _shape = [m, n];

    public override void Run()
    {
        product.Run();
        ReadOnlySpan<int> rows = [0];
        Reduce.Run(
            new ReadOnlySpan<float>(c, m * n), _shape, rows, new Span<float>(totals, n), default(SumReducer<float>));
    }
}
