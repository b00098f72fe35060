using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Nn;

/// <summary>tf.nn.sigmoid_cross_entropy_with_logits.</summary>
internal static class SigmoidCrossEntropy
{
    private static readonly Composite Elements = new(OpByOp);

    /// <summary>
    /// -z·ln s(x) - (1 - z)·ln(1 - s(x)) for labels z, logits x and the sigmoid s, as
    /// max(x, 0) - x·z + ln(1 + e^-|x|), which overflows nowhere.
    /// </summary>
    /// <exception cref="ValueError">One of the two is missing, or their shapes differ.</exception>
    public static Tensor Of(Operand labels, Operand logits, string? name = null)
    {
        Require(labels, logits);
        using var scope = Target.Current.NameScope(name, "logistic_loss");
        var x = logits.ToTensor(null, "logits");
        var z = labels.ToTensor(null, "labels");
        if (!z.shape.is_compatible_with(x.shape))
        {
            throw new ValueError(
                "`logits` and `labels` must have the same shape, received "
                + $"({x.shape.ToGraphString()} vs {z.shape.ToGraphString()}).");
        }

        return Elements.Of(x, z, scope.Name);
    }

    private static Tensor OpByOp(Tensor x, Tensor z, string? name)
    {
        var zeros = ZerosLike.Internal(x);
        var positive = GreaterEqual.Of(x, zeros);
        var part = Select.Of(positive, x, zeros);
        var minusSize = Select.Of(positive, -x, x);
        return AddV2.Of(part - (x * z), Log1p.Of(Exp.Of(minusSize)), name);
    }

    private static void Require(Operand labels, Operand logits)
    {
        if (labels.Value is null || logits.Value is null)
        {
            throw new ValueError("Both `labels` and `logits` must be provided for sigmoid_cross_entropy_with_logits"
                + $"Received: labels={Text(labels)} and logits={Text(logits)}");
        }
    }

    private static string Text(Operand operand) =>
        operand.Tensor is { Data: null } tensor ? tensor.ToGraphString() : PythonText.Of(operand.Value);
}
