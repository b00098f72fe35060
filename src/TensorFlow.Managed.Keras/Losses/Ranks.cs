using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>Ranks that differ by one are made equal where the last axis has size 1.</summary>
internal static class Ranks
{
    /// <summary>(n, 1) beside (n,) makes both (n, 1); of higher ranks the last axis goes.</summary>
    public static (Tensor X1, Tensor X2) Match(Tensor x1, Tensor x2, bool expandRank1 = true)
    {
        if (x1.ndim == x2.ndim + 1 && x1.ndim > 0 && x1.shape[^1] == 1)
        {
            return x2.ndim == 1 && expandRank1 ? (x1, tf.expand_dims(x2, -1)) : (tf.squeeze(x1, -1), x2);
        }

        if (x2.ndim == x1.ndim + 1 && x2.ndim > 0 && x2.shape[^1] == 1)
        {
            return x1.ndim == 1 && expandRank1 ? (tf.expand_dims(x1, -1), x2) : (x1, tf.squeeze(x2, -1));
        }

        return (x1, x2);
    }

    /// <summary>An operand as a tensor of an element type; a tensor that has it stays itself.</summary>
    public static Tensor ToTensor(Operand value, TF_DataType dtype)
    {
        var tensor = value.Tensor ?? tf.identity(value);
        return tensor.dtype == dtype ? tensor : tf.cast(tensor, dtype);
    }
}
