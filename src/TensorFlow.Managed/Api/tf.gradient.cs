namespace Tensorflow;

/// <content>Gradients of what is computed step by step.</content>
public sealed partial class tensorflow
{
    /// <summary>What stands for the gradient by an unconnected source.</summary>
    public UnconnectedGradientNames UnconnectedGradients { get; } = new();

    /// <summary>A tape that records the ops of this thread from now on, until it is disposed.</summary>
    /// <param name="persistent">Any number of gradients may be taken.</param>
    /// <param name="watch_accessed_variables">Trainable variables are watched when they are read.</param>
    public GradientTape GradientTape(bool persistent = false, bool watch_accessed_variables = true) =>
        new(persistent, watch_accessed_variables);

    /// <summary>The members of tf.UnconnectedGradients.</summary>
    public sealed class UnconnectedGradientNames
    {
        /// <summary>Null.</summary>
        public UnconnectedGradients NONE => Tensorflow.UnconnectedGradients.NONE;

        /// <summary>Zeros of the source's shape.</summary>
        public UnconnectedGradients ZERO => Tensorflow.UnconnectedGradients.ZERO;
    }
}
