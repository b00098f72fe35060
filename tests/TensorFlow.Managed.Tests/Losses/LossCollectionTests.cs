using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Losses;

/// <summary>Where losses are kept.</summary>
internal sealed class LossCollectionTests
{
    [Test]
    public void A_graph_keeps_the_losses_of_its_collections()
    {
        using var graph = tf.Graph().as_default();
        var first = tf.losses.mean_squared_error(new[] { 1f }, tf.constant(new[] { 3f }));
        var other = tf.losses.absolute_difference(new[] { 1f }, tf.constant(new[] { 3f }), loss_collection: "mine");
        tf.losses.hinge_loss(new[] { 1f }, tf.constant(new[] { 3f }), loss_collection: null);
        var added = first * 2f;
        tf.losses.add_loss(added);
        tf.add_to_collection(tf.GraphKeys.REGULARIZATION_LOSSES, tf.constant(0.25f));
        Assert.That(tf.losses.get_losses(), Is.EqualTo(new[] { first, added }));
        Assert.That(tf.losses.get_losses("mul"), Is.EqualTo(new[] { added }));
        Assert.That(tf.losses.get_losses(loss_collection: "mine"), Is.EqualTo(new[] { other }));
        using var sess = tf.Session();
        Assert.That((float)sess.run(tf.losses.get_regularization_loss()), Is.EqualTo(0.25f));
        Assert.That((float)sess.run(tf.losses.get_total_loss()), Is.EqualTo(12.25f));
        Assert.That((float)sess.run(tf.losses.get_total_loss(add_regularization_losses: false)), Is.EqualTo(12f));
    }

    [Test]
    public void Nothing_is_kept_of_losses_that_are_computed_at_once()
    {
        var before = tf.losses.get_losses().Count;
        var loss = tf.losses.mean_squared_error(new[] { 1f, 2f }, tf.constant(new[] { 3f, 2f }), weights: 0.5);
        Assert.That((float)loss.numpy(), Is.EqualTo(1f));
        Assert.That(tf.losses.get_losses(), Has.Count.EqualTo(before));
    }

    [Test]
    public void A_graph_without_losses_has_no_total() => Assert.That(
        () =>
        {
            using var graph = tf.Graph().as_default();
            tf.losses.get_total_loss();
        },
        Throws.TypeOf<ValueError>().With.Message.StartsWith("Inputs must be an iterable of at least one Tensor"));
}
