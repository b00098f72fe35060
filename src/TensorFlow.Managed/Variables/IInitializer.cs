namespace Tensorflow;

/// <summary>Makes a variable's first value.</summary>
public interface IInitializer
{
    /// <summary>A tensor of that shape and type, by nodes of the names that TensorFlow gives them.</summary>
    Tensor Apply(Shape shape, TF_DataType dtype);
}
