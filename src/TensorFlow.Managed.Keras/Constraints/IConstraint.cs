namespace Tensorflow.Keras;

/// <summary>Puts a weight back to where it is allowed, after each optimizer step.</summary>
public interface IConstraint : IKerasConfigable
{
    /// <summary>The allowed value next to this one, of the same shape.</summary>
    Tensor Apply(Tensor w);
}
