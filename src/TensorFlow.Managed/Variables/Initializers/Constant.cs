using Tensorflow.Ops;
using Tensorflow.Ops.Arrays;

namespace Tensorflow;

/// <summary>Starts a variable at given values; the last of a list that is too short fills what is left.</summary>
/// <param name="value">A number, or a list of numbers in row-major order.</param>
public sealed class Constant(object value) : VariableInitializer
{
    /// <inheritdoc/>
    public override Tensor Apply(Shape shape, TF_DataType dtype) =>
        Const.Of(Repetition.ToShape(Constants.ToData(value, dtype), shape));
}
