using System;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Nn;

/// <summary>Gradients of the cross entropies of softmax, which keep their own gradient as second output.</summary>
internal static class CrossEntropyGradient
{
    /// <summary>The gradient by the logits: of the losses and of the second output.</summary>
    public static Tensor OfLogits(Node node, Tensor losses, Tensor second)
    {
        var dx = Rows(losses, node.outputs[1]);
        if (IsZeros(second))
        {
            return dx;
        }

        // d softmax: (g - Σ g·s)·s
        var softmax = Softmax.Of(node.inputs[0]);
        var share = BatchMatMulV2.Of(ExpandDims.Of(second, 1), ExpandDims.Of(softmax, 2), name: "MatMul");
        return dx + ((second - Squeeze.Of(share, [1])) * softmax);
    }

    /// <summary>Each row of a matrix times one number.</summary>
    public static Tensor Rows(Tensor numbers, Tensor matrix) => ExpandDims.Of(numbers, -1) * matrix;

    // Reverse mode writes ZerosLike where nothing flows into an output.
    private static bool IsZeros(Tensor tensor) => tensor.Producer is { type: "ZerosLike" }
        || (tensor.Data is { } data && data.Bytes.IndexOfAnyExcept((byte)0) < 0);
}
