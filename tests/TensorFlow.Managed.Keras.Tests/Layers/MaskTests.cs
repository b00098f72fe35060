using NUnit.Framework;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Tests.Layers;

/// <summary>Masks that layers make, pass on and use.</summary>
internal sealed class MaskTests
{
    private static readonly bool[] Steps = [true, false, true];

    private readonly LayersApi _layers = new();

    [Test]
    public void Layers_pass_a_mask_on()
    {
        var x = _layers.Masking().Apply(Sequence());
        var y = _layers.LayerNormalization().Apply(_layers.Dropout(0.5).Apply(x));
        Assert.That(Masks.Of(y)!.Mask[0]!.ToArray<bool>(), Is.EqualTo(Steps));
        Assert.That(Masks.Of(_layers.Flatten().Apply(y)), Is.Null, "a layer that does not support masking ends it");
    }

    [Test]
    public void An_embedding_marks_its_zeros()
    {
        var y = _layers.Embedding(5, 2, mask_zero: true).Apply(tf.constant(new[,] { { 3, 0, 1 } }));
        Assert.That(Masks.Of(y)!.Mask[0]!.ToArray<bool>(), Is.EqualTo(Steps));
    }

    [Test]
    public void Merging_counts_what_any_input_counts()
    {
        var x = _layers.Masking().Apply(Sequence());
        var y = _layers.Masking().Apply(tf.constant(new[,,] { { { 0f, 0f }, { 1f, 1f }, { 0f, 0f } } }));
        Assert.That(Masks.Of(_layers.add(new[] { x, y }))!.Mask[0]!.ToArray<bool>(), Is.All.True);
        Assert.That(Masks.Of(_layers.add(new Tensors[] { x, Sequence() })), Is.Null);
        Assert.That(Masks.Of(_layers.concatenate(new[] { x, y }))!.Mask[0]!.ToArray<bool>(), Is.All.True);
        Assert.That(Masks.Of(_layers.dot(new[] { x, y }, 1)), Is.Null);
    }

    [Test]
    public void Where_a_mask_leaves_one_out_the_largest_is_the_other()
    {
        var x = _layers.Masking().Apply(Sequence());
        var y = _layers.Masking().Apply(tf.constant(new[,,] { { { -9f, -9f }, { -8f, -8f }, { -7f, -7f } } }));
        Assert.That(_layers.maximum(new[] { x, y }).Single.ToArray<float>(),
            Is.EqualTo(new[] { 1f, 2f, -8f, -8f, 0f, 3f }));
    }

    [Test]
    public void Batch_statistics_leave_out_what_does_not_count()
    {
        var layer = _layers.BatchNormalization(momentum: 0.0);
        layer.Apply(_layers.Masking().Apply(Sequence()), training: true);
        Assert.That(layer.moving_mean!.numpy().ToArray<float>(), Is.EqualTo(new[] { 0.5f, 2.5f }).Within(1e-6));
        Assert.That(() => layer.Apply(Sequence(), training: true, optional_args: new MaskArgs(tf.constant(Steps))),
            Throws.TypeOf<ValueError>().With.Message.StartsWith("The mask provided should be one dimension less"));
    }

    [Test]
    public void A_softmax_gives_nothing_to_what_a_mask_leaves_out() => Assert.That(
        _layers.Softmax().Apply(tf.constant(new[,] { { 1f, 9f, 1f } }),
            optional_args: new MaskArgs(tf.constant(new[,] { { true, false, true } }))).Single.ToArray<float>(),
        Is.EqualTo(new[] { 0.5f, 0f, 0.5f }).Within(1e-6));

    private static Tensor Sequence() => tf.constant(new[,,] { { { 1f, 2f }, { 0f, 0f }, { 0f, 3f } } });
}
