namespace Tensorflow.Keras;

/// <summary>A penalty on a tensor that is added to the loss.</summary>
public interface IRegularizer : IKerasConfigable
{
    /// <summary>The penalty, a scalar of the tensor's element type.</summary>
    Tensor Apply(Tensor x);
}
