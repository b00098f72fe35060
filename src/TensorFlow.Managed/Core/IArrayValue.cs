namespace Tensorflow;

/// <summary>A concrete array that can become a tensor's value, such as an NDArray.</summary>
internal interface IArrayValue
{
    /// <summary>Its elements, dense and row-major; maybe shared with the array.</summary>
    TensorData ToTensorData();
}
