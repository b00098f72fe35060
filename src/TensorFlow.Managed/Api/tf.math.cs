using Tensorflow.Ops.Math;

namespace Tensorflow;

/// <content>Arithmetic.</content>
public sealed partial class tensorflow
{
    /// <summary>Sum, elementwise.</summary>
    public Tensor add(Operand a, Operand b, string? name = null) => AddV2.Of(a, b, name ?? "Add");

    /// <summary>Difference, elementwise.</summary>
    public Tensor subtract(Operand x, Operand y, string? name = null) => Sub.Of(x, y, name ?? "Sub");

    /// <summary>Difference, elementwise.</summary>
    public Tensor sub(Operand a, Operand b, string? name = null) => Sub.Of(a, b, name ?? "Sub");

    /// <summary>Product, elementwise.</summary>
    public Tensor multiply(Operand x, Operand y, string? name = null) => Mul.Of(x, y, name ?? "Mul");

    /// <summary>The opposite, elementwise.</summary>
    public Tensor negative(Operand x, string? name = null) => Neg.Of(x, name);

    /// <summary>The sum of tensors of one shape.</summary>
    public Tensor add_n(Tensor[] inputs, string? name = null) => AddN.Total(inputs, name);

    /// <summary>The sum along some axes; all where none is given.</summary>
    public Tensor reduce_sum(
        Operand input, Axis? axis = null, Axis? reduction_indices = null, bool keepdims = false, string? name = null)
    {
        var x = input.ToTensor(null, "input");
        return (axis ?? reduction_indices) is { } axes
            ? Sum.Of(x, Literal(axes), keepdims, name)
            : Sum.All(x, keepdims, name);
    }

    /// <summary>The product of matrices.</summary>
    public Tensor matmul(
        Operand a, Operand b, bool transpose_a = false, bool transpose_b = false, string? name = null) =>
        MatMul.Of(a, b, transpose_a, transpose_b, name: name);

    // One axis stays a scalar in the node, as Python writes it.
    private static Operand Literal(Axis axis) => axis.IsScalar ? axis.axis[0] : axis.axis;
}
