using System.Linq;
using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Engine;

/// <summary>Masks travel with the tensors that they belong to, as Keras's _keras_mask does.</summary>
internal static class Masks
{
    /// <summary>The masks of these inputs; null where none has one.</summary>
    public static MaskArgs? Of(Tensors inputs)
    {
        foreach (var input in inputs.Values)
        {
            if (LossMasks.Find(input) is not null)
            {
                return new MaskArgs([.. inputs.Select(LossMasks.Find)]);
            }
        }

        return null;
    }

    /// <summary>Gives outputs a mask; null leaves them without.</summary>
    public static void Set(Tensors outputs, Tensor? mask)
    {
        if (mask is not null)
        {
            foreach (var output in outputs)
            {
                LossMasks.Set(output, mask);
            }
        }
    }
}
