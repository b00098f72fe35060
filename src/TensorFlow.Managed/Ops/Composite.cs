using System;

namespace Tensorflow.Ops;

/// <summary>
/// A function of two tensors that is made of many ops: these nodes in a graph, one plan where values are computed at
/// once again and again.
/// </summary>
/// <param name="body">Applies the ops; the last one takes the name.</param>
internal sealed class Composite(Func<Tensor, Tensor, string?, Tensor> body)
{
    /// <summary>Applies it.</summary>
    public Tensor Of(Tensor x, Tensor y, string? name) => Target.Current.Compose(this, x, y, name);

    /// <summary>Applies its ops.</summary>
    public Tensor OpByOp(Tensor x, Tensor y, string? name) => body(x, y, name);
}
