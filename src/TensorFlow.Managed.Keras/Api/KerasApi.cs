using Tensorflow.Keras;

namespace Tensorflow;

/// <summary>What programs take by "using static Tensorflow.KerasApi": keras.</summary>
public static class KerasApi
{
    /// <summary>Keras.</summary>
    public static KerasInterface keras { get; } = new();

    extension(tensorflow tf)
    {
        /// <summary>Keras, as tf.keras.</summary>
        public KerasInterface keras => KerasApi.keras;
    }
}
