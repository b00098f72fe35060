using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Sessions;

internal sealed class FeedDictTests
{
    [Test]
    public void Values_are_given_by_index_or_in_braces()
    {
        using var graph = tf.Graph().as_default();
        var (x, y) = (tf.placeholder(tf.float32), tf.placeholder(tf.float32));
        using var session = tf.Session(graph);
        var sum = x + y;
        Assert.That((float)session.run(sum, new FeedDict { [x] = 1f, [y] = 2f }), Is.EqualTo(3f));
        Assert.That((float)session.run(sum, new FeedDict { { x, 1f }, { y, 3f } }), Is.EqualTo(4f));
        var feed = new FeedDict { { "Placeholder:0", 1f }, { y, 3f } };
        feed[y] = 5f;
        Assert.That(feed["Placeholder:0"], Is.EqualTo(1f));
        Assert.That((float)session.run(sum, feed), Is.EqualTo(6f));
    }

    [Test]
    public void A_second_value_for_a_tensor_is_refused()
    {
        var error = Assert.Throws<ValueError>(static () => _ = new FeedDict { { "x:0", 1f }, { "x:0", 2f } });
        Assert.That(error!.Message, Does.Contain("Received: two for x:0."));
        Assert.Throws<KeyError>(static () => _ = new FeedDict()["x:0"]);
    }
}
