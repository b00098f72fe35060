using Tensorflow;
using static Tensorflow.Binding;

namespace GanTf.Cli.Programs.Comparisons;

/// <summary>Dropout in the MNIST GAN's graph by the masks that the layers of its Keras program draw.</summary>
/// <remarks>
/// A layer of Keras draws from (its seed, the number of its draws so far), and a batch is three draws of each layer:
/// on real digits, on generated ones, and on generated ones in the generator's step. The graph has two discriminators
/// instead: that of real digits runs once a batch, the other in both steps.
/// </remarks>
internal sealed class KerasMasks
{
    private const int DrawsOfBatch = 3;

    // the seeds of the layers in src/GanTf.Keras/MnistGan.cs
    private static readonly int[] Seeds = [11, 12, 13];

    private int _calls;

    /// <summary>Drops values of the next hidden layer: those of real digits come first, in order.</summary>
    public Tensor Drop(Tensor x)
    {
        var (ofGenerated, layer) = (_calls / Seeds.Length == 1, _calls % Seeds.Length);
        _calls++;
        var runs = tf.assign_add(tf.Variable(-1, trainable: false, name: "masks"), 1);
        var draws = ofGenerated ? runs + tf.floordiv(runs, 2) + 1 : runs * DrawsOfBatch;
        var seed = tf.stack(new[] { tf.constant(Seeds[layer]), draws });
        var random = tf.random.stateless_uniform(tf.shape(x), seed, 0f, 1f);
        var kept = tf.greater_equal(random, (float)MnistGan.DropoutRate);
        return tf.where_v2(kept, x * (1 / (1 - MnistGan.DropoutRate)), tf.zeros_like(x));
    }
}
