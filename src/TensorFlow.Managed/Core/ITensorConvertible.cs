namespace Tensorflow;

/// <summary>Something that stands for a tensor when an op takes it, such as a variable.</summary>
public interface ITensorConvertible
{
    /// <summary>The tensor it stands for.</summary>
    Tensor AsTensor();
}
