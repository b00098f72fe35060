namespace Tensorflow.Ops.Training;

/// <summary>The target of a <see cref="Kernel"/> that is an optimizer's step: several that have the same scalars can be
/// one.</summary>
internal interface IUpdateKernel
{
    /// <summary>Whether an input is a scalar, as a learning rate is.</summary>
    bool IsScalar(int input);

    /// <summary>The steps of several variables one after another; null for other types than floats.</summary>
    /// <param name="inputs">Of each node; the scalars are those of the first one.</param>
    Step? At(Place[][] inputs);
}
