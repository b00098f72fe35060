using Tensorflow.NumPy;

namespace Tensorflow;

/// <content>The value of a tensor of a graph.</content>
public partial class Tensor
{
    /// <summary>Its value in the given session, or in the thread's default one.</summary>
    public NDArray eval(Session? session = null, params FeedItem[] feed_dict) =>
        (session ?? Session.Default("evaluate tensor using `eval()`", "with sess.as_default()")).run(this, feed_dict);
}
