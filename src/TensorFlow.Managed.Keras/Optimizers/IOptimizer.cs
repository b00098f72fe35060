using System.Collections.Generic;

namespace Tensorflow.Keras.Optimizers;

/// <summary>What moves weights against their gradients.</summary>
public interface IOptimizer
{
    /// <summary>Its name, which starts the paths of its variables.</summary>
    string name { get; }

    /// <summary>Its variables: the count of steps, the learning rate, and what it keeps beside each weight.</summary>
    IReadOnlyList<KerasVariable> variables { get; }

    /// <summary>Makes what it keeps beside these weights.</summary>
    void build(IEnumerable<IVariableV1> variables);

    /// <summary>One step.</summary>
    /// <param name="grads">A gradient a weight; null where there is none.</param>
    void apply(IReadOnlyList<Tensor?> grads, IEnumerable<IVariableV1>? trainable_variables = null);

    /// <summary>One step of pairs of a gradient and its weight.</summary>
    void apply_gradients<TVariable>(IEnumerable<(Tensor?, TVariable)> grads_and_vars)
        where TVariable : IVariableV1;
}
