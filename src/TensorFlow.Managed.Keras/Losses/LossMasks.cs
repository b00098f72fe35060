namespace Tensorflow.Keras.Losses;

/// <summary>Which losses of a tensor count, where a loss leaves some out (Keras's _keras_mask).</summary>
internal static class LossMasks
{
    private static readonly object Key = new();

    public static Tensor? Find(Tensor tensor) => (Tensor?)tensor.Attached(Key);

    public static Tensor Set(Tensor tensor, Tensor mask)
    {
        tensor.Attach(Key, mask);
        return tensor;
    }
}
