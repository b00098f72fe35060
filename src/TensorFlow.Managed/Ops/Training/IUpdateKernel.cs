namespace Tensorflow.Ops.Training;

/// <summary>The target of a <see cref="Kernel"/> that is an optimizer's step: several that have the same scalars can be
/// one.</summary>
internal interface IUpdateKernel
{
    /// <summary>Whether an input is a scalar, as a learning rate is.</summary>
    bool IsScalar(int input);

    /// <summary>The input that is the gradient.</summary>
    int Gradient { get; }

    /// <summary>The steps of several variables one after another; null for other types than floats.</summary>
    /// <param name="inputs">Of each node; the scalars are those of the first one.</param>
    Step? At(Place[][] inputs);

    /// <summary>The step along a product of matrices, tile by tile; null for other types than float32.</summary>
    /// <param name="product">The gradient.</param>
    /// <param name="inputs">Of the node; that of the gradient is not read.</param>
    Step? Along(GradientProduct product, Place[] inputs);
}
