using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops;

/// <summary>The target of a <see cref="Kernel"/> that is one function of each element: it hands its operator to loops
/// that do more than it does.</summary>
internal interface IUnaryKernel
{
    /// <summary>What the visitor makes of the operator; null for elements other than float32.</summary>
    TResult? Accept<TResult>(IUnaryVisitor<TResult> visitor)
        where TResult : class;
}

/// <summary>Takes an operator by its type, so that code can be made for it.</summary>
internal interface IUnaryVisitor<TResult>
{
    TResult Visit<TOp>(TOp op)
        where TOp : struct, IUnary<float>;
}
