using static Tensorflow.Binding;

namespace Tensorflow.Keras.Activations;

/// <summary>
/// What stands behind probabilities: Keras computes a cross-entropy from the logits where its own sigmoid or softmax
/// gave y_pred, or where a node of that type did in a graph.
/// </summary>
internal static class LogitsBehind
{
    private static readonly object Key = new();

    /// <summary>The probabilities, whose logits are remembered as long as they live.</summary>
    public static Tensor Keep(Tensor probabilities, Tensor logits)
    {
        probabilities.Attach(Key, logits);
        return probabilities;
    }

    /// <summary>The logits that were kept with a tensor; null for none.</summary>
    public static Tensor? KeptWith(Tensor probabilities) => (Tensor?)probabilities.Attached(Key);

    /// <summary>The logits behind a tensor; null if it is no direct result of such an activation.</summary>
    /// <param name="type">The type of node that counts in a graph: "Sigmoid" or "Softmax".</param>
    public static Tensor? Find(Tensor probabilities, string type) =>
        probabilities.Attached(Key) is Tensor logits ? logits
        : tf.is_symbolic_tensor(probabilities) && probabilities.op.type == type ? probabilities.op.inputs[0]
        : null;
}
