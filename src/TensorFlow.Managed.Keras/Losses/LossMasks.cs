using System.Runtime.CompilerServices;

namespace Tensorflow.Keras.Losses;

/// <summary>Which losses of a tensor count, where a loss leaves some out (Keras's _keras_mask).</summary>
internal static class LossMasks
{
    private static readonly ConditionalWeakTable<Tensor, Tensor> Masks = [];

    public static Tensor? Find(Tensor tensor) => Masks.TryGetValue(tensor, out var mask) ? mask : null;

    public static Tensor Set(Tensor tensor, Tensor mask)
    {
        Masks.AddOrUpdate(tensor, mask);
        return tensor;
    }
}
