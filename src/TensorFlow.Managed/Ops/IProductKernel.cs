using Tensorflow.Numerics.Linear;

namespace Tensorflow.Ops;

/// <summary>The target of a <see cref="Kernel"/> that is a product of matrices, and can finish its sums.</summary>
internal interface IProductKernel
{
    /// <summary>The product at these places; null for elements other than float32.</summary>
    /// <param name="operand">What the finish reads, or an empty place.</param>
    /// <param name="totals">Where the totals of the columns go, or an empty place.</param>
    PlacedProduct? At<TFinish>(Place a, Place b, Place c, Place operand, Place totals, TFinish finish)
        where TFinish : struct, IFinish;
}
