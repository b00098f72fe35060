namespace Tensorflow;

/// <summary>Something that stands for a tensor when an op takes it, such as a variable.</summary>
public interface ITensorConvertible
{
    /// <summary>The element type of that tensor.</summary>
    TF_DataType dtype { get; }

    /// <summary>The static shape of that tensor.</summary>
    Shape shape { get; }

    /// <summary>The tensor it stands for, made anew where that takes a node.</summary>
    Tensor AsTensor();
}
