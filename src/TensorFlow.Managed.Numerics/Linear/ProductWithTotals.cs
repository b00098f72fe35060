using System;
using Tensorflow.Numerics.Reduction;

namespace Tensorflow.Numerics.Linear;

/// <summary>A product, then the totals of its columns.</summary>
internal sealed unsafe class ProductWithTotals(PlacedProduct product, int m, int n, float* c, float* totals)
    : PlacedProduct
{
    public override void Run()
    {
        product.Run();
        Reduce.Rows(new ReadOnlySpan<float>(c, m * n), new Span<float>(totals, n), default(SumReducer<float>));
    }
}
