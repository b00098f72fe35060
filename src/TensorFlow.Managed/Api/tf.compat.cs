using Tensorflow.Graphs;

namespace Tensorflow;

/// <content>The names under which TensorFlow 2 keeps TensorFlow 1, and the choice of the mode.</content>
public sealed partial class tensorflow
{
    /// <summary>tf.compat.v1.* is the same as tf.*.</summary>
    public CompatApi compat => new(this);

    /// <summary>Ops of this thread build graphs from now on.</summary>
    public void disable_eager_execution() => DefaultGraph.SetMode(graph: true);

    /// <summary>Ops of this thread build graphs from now on, as in a TensorFlow 1 program.</summary>
    public void disable_v2_behavior() => DefaultGraph.SetMode(graph: true);

    /// <summary>Ops of this thread are computed at once from now on.</summary>
    /// <exception cref="ValueError">The call stands inside Graph.as_default().</exception>
    public void enable_eager_execution() => DefaultGraph.SetMode(graph: false);

    /// <summary>tf.compat.</summary>
    public sealed class CompatApi
    {
        internal CompatApi(tensorflow tf) => v1 = tf;

        /// <summary>TensorFlow 1: the same object as tf.</summary>
        public tensorflow v1 { get; }
    }
}
