using System.Collections.Generic;

namespace Tensorflow.Keras.Constraints;

/// <summary>Where a weight is allowed to be; a name stands for one with its defaults.</summary>
public abstract class Constraint : IConstraint
{
    /// <summary>The constraint of Keras's name, such as "non_neg".</summary>
    /// <exception cref="ValueError">There is none of that name.</exception>
    public static implicit operator Constraint(string name) => ConstraintTable.All.Get(name);

    /// <inheritdoc/>
    public abstract Tensor Apply(Tensor w);

    /// <inheritdoc/>
    public virtual Dictionary<string, object?> get_config() => [];
}
