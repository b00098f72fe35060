using System.Collections.Generic;

namespace Tensorflow.Keras.Initializers;

/// <summary>Makes the first value of a weight; a name stands for one with its defaults.</summary>
public abstract class Initializer : IInitializer, IKerasConfigable
{
    /// <summary>The initializer of Keras's name, such as "glorot_uniform".</summary>
    /// <exception cref="ValueError">There is none of that name.</exception>
    public static implicit operator Initializer(string name) => InitializerTable.All.Get(name);

    /// <summary>TensorFlow's initializer, such as tf.zeros_initializer, with its own numbers.</summary>
    public static implicit operator Initializer(VariableInitializer initializer) =>
        new TensorflowInitializer(initializer);

    /// <inheritdoc/>
    public abstract Tensor Apply(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT);

    /// <inheritdoc/>
    public virtual Dictionary<string, object?> get_config() => [];
}
