using System;

namespace Tensorflow.Ops;

/// <summary>A traced function as a target calls it.</summary>
internal interface ICallee
{
    /// <summary>Computes the outputs of these values.</summary>
    Tensor[] Run(ReadOnlySpan<Tensor> inputs);

    /// <summary>Applies the function's nodes again, to these tensors.</summary>
    Tensor[] Inline(ReadOnlySpan<Tensor> inputs);
}
