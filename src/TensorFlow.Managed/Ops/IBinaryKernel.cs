using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops;

/// <summary>The target of a <see cref="Kernel"/> that is one function of each pair of elements, applied
/// again to what came out and the next input where there are more.</summary>
internal interface IBinaryKernel
{
    /// <summary>What the visitor makes of the operator; null for elements other than float32.</summary>
    TResult? Accept<TResult>(IBinaryVisitor<TResult> visitor)
        where TResult : class;
}

/// <summary>Takes an operator by its type, so that code can be made for it.</summary>
internal interface IBinaryVisitor<TResult>
{
    TResult Visit<TOp>(TOp op)
        where TOp : struct, IBinary<float>;
}
