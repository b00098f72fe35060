namespace Tensorflow.Ops.Nn;

/// <summary>tf.nn.in_top_k.</summary>
internal static class TopClasses
{
    /// <summary>The op inside a scope of that name.</summary>
    public static Tensor Contain(Operand predictions, Operand targets, Operand count, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "in_top_k");
        return InTopKV2.Of(predictions, targets, count);
    }
}
