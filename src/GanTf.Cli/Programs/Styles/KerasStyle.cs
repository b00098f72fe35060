using System.Collections.Generic;
using System.Linq;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace GanTf.Cli.Programs.Styles;

/// <summary>What the five programs share in Keras style: two networks and their weights.</summary>
internal abstract class KerasStyle<TGan>(TGan gan, Model generator, Model discriminator) : IGanInStyle
    where TGan : Model
{
    /// <summary>The model.</summary>
    protected TGan Gan { get; } = gan;

    /// <inheritdoc/>
    public IReadOnlyList<NDArray> Weights => [.. generator.get_weights(), .. discriminator.get_weights()];

    /// <inheritdoc/>
    public abstract IReadOnlyList<StepPlan> Plans { get; }

    /// <summary>Initial values follow from Python's stream, which each initializer draws a seed from.</summary>
    public static TGan Seeded(StreamSeeds seeds, System.Func<TGan> make)
    {
        keras.utils.clear_session();
        random.seed(seeds.Python);
        tf.random.set_seed(seeds.Tensorflow);
        return make();
    }

    /// <inheritdoc/>
    public float[] Generate(NDArray noise) => generator.Apply(noise).Single.numpy().ToArray<float>();

    /// <inheritdoc/>
    public void Load(IReadOnlyList<NDArray> weights)
    {
        var own = generator.get_weights().Count;
        generator.set_weights(weights.Take(own));
        discriminator.set_weights(weights.Skip(own));
    }

    /// <summary>The plan of a traced step on zeros of these shapes.</summary>
    protected static StepPlan Plan(string step, ConcreteFunction traced) => new(
        step, traced.explain([.. traced.inputs.Select(i => tf.zeros(i.shape, i.dtype))]));

    /// <summary>A drawn batch as a step takes it.</summary>
    protected static Tensors Batch(NDArray drawn) => tf.constant(drawn, tf.float32);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
