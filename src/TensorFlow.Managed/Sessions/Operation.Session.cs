namespace Tensorflow;

/// <content>Running an operation.</content>
public sealed partial class Operation
{
    /// <summary>Runs it in the given session, or in the thread's default one.</summary>
    public void run(Session? session = null, params FeedItem[] feed_dict) =>
        (session ?? Session.Default("execute operation using `run()`", "with sess.as_default():")).run(this, feed_dict);
}
