using System.Linq;
using System.Text;
using Tensorflow.NumPy;

namespace Tensorflow;

/// <content>The value of an eager tensor.</content>
public partial class Tensor
{
    /// <summary>The only element as a float.</summary>
    /// <exception cref="TypeError">There is not exactly one element.</exception>
    public static explicit operator float(Tensor tensor) => tensor.numpy().item<float>();

    /// <summary>The only element as a double.</summary>
    /// <exception cref="TypeError">There is not exactly one element.</exception>
    public static explicit operator double(Tensor tensor) => tensor.numpy().item<double>();

    /// <summary>The only element as an int.</summary>
    /// <exception cref="TypeError">There is not exactly one element.</exception>
    public static explicit operator int(Tensor tensor) => tensor.numpy().item<int>();

    /// <summary>The only element as a long.</summary>
    /// <exception cref="TypeError">There is not exactly one element.</exception>
    public static explicit operator long(Tensor tensor) => tensor.numpy().item<long>();

    /// <summary>The truth of the only element.</summary>
    /// <exception cref="TypeError">There is not exactly one element.</exception>
    public static explicit operator bool(Tensor tensor) => tensor.numpy().item<bool>();

    /// <summary>A copy of the value.</summary>
    /// <exception cref="AttributeError">The tensor is part of a graph and has no value.</exception>
    public NDArray numpy() => Data is { } value
        ? new NDArray(value.Copy())
        : throw new AttributeError("'SymbolicTensor' object has no attribute 'numpy': expected an eager tensor. "
            + $"Received: {this}.");

    /// <summary>The elements of an eager tensor of strings, read as UTF-8.</summary>
    /// <exception cref="TypeError">The elements are no strings.</exception>
    public string[] StringData() => [.. numpy().Data.Strings.Select(Encoding.UTF8.GetString)];

    /// <summary>A copy of the elements of an eager tensor, row-major.</summary>
    /// <exception cref="TypeError">The elements are of another type.</exception>
    public T[] ToArray<T>()
        where T : unmanaged => numpy().ToArray<T>();

    /// <inheritdoc/>
    public override string ToString() => Data switch
    {
        null => $"<tf.Tensor '{name}' shape={_shape} dtype={dtype.as_numpy_name()}>",
        { Resource: { } variable } =>
            $"tf.Tensor(<ResourceHandle(name=\"{variable.Name}\")>, shape=(), dtype=resource)",
        { } value => $"tf.Tensor({OnLinesOfItsOwn(ArrayText.Of(new NDArray(value)))}, shape={_shape}, "
            + $"dtype={dtype.as_numpy_name()})",
    };

    /// <summary>A text of several lines starts on a new one, as TensorFlow prints values.</summary>
    internal static string OnLinesOfItsOwn(string text) => text.Contains('\n') ? "\n" + text : text;
}
