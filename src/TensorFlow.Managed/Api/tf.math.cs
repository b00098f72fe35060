using Tensorflow.Ops.Math;
using Tensorflow.Ops.Nn;

namespace Tensorflow;

/// <content>Arithmetic, elementwise functions, reductions, products.</content>
public sealed partial class tensorflow
{
    /// <summary>tf.math.*: the same functions as tf.*, and those that TensorFlow keeps only there.</summary>
    public MathApi math { get; } = new();

    /// <summary>Sum, elementwise.</summary>
    public Tensor add(Operand a, Operand b, string? name = null) => AddV2.Of(a, b, name ?? "Add");

    /// <summary>Difference, elementwise.</summary>
    public Tensor subtract(Operand x, Operand y, string? name = null) => Sub.Of(x, y, name ?? "Sub");

    /// <summary>Difference, elementwise.</summary>
    public Tensor sub(Operand a, Operand b, string? name = null) => Sub.Of(a, b, name ?? "Sub");

    /// <summary>Product, elementwise.</summary>
    public Tensor multiply(Operand x, Operand y, string? name = null) => Mul.Of(x, y, name ?? "Mul");

    /// <summary>True quotient, elementwise: integers are divided as floats.</summary>
    public Tensor divide(Operand x, Operand y, string? name = null) => Division.True(x, y, name);

    /// <summary>True quotient, elementwise: integers are divided as floats.</summary>
    public Tensor truediv(Operand x, Operand y, string? name = null) => Division.True(x, y, name);

    /// <summary>Quotient rounded down, elementwise.</summary>
    public Tensor floordiv(Operand x, Operand y, string? name = null) => FloorDiv.Of(x, y, name ?? "floordiv");

    /// <summary>Remainder with the sign of the divisor, elementwise.</summary>
    public Tensor floormod(Operand x, Operand y, string? name = null) => FloorMod.Of(x, y, name);

    /// <summary>Remainder with the sign of the divisor, elementwise.</summary>
    public Tensor mod(Operand x, Operand y, string? name = null) => FloorMod.Of(x, y, name);

    /// <summary>Quotient, and 0 where the divisor is 0.</summary>
    public Tensor div_no_nan(Operand x, Operand y, string? name = null) => DivNoNan.Of(x, y, name ?? "div_no_nan");

    /// <summary>x to the power y, elementwise.</summary>
    public Tensor pow(Operand x, Operand y, string? name = null) => Pow.Of(x, y, name ?? "Pow");

    /// <summary>The larger, elementwise.</summary>
    public Tensor maximum(Operand x, Operand y, string? name = null) => Maximum.Of(x, y, name);

    /// <summary>The smaller, elementwise.</summary>
    public Tensor minimum(Operand x, Operand y, string? name = null) => Minimum.Of(x, y, name);

    /// <summary>(x - y)², elementwise.</summary>
    public Tensor squared_difference(Operand x, Operand y, string? name = null) => SquaredDifference.Of(x, y, name);

    /// <summary>Whether x = y, elementwise.</summary>
    public Tensor equal(Operand x, Operand y, string? name = null) => Equal.Of(x, y, name);

    /// <summary>Whether x ≠ y, elementwise.</summary>
    public Tensor not_equal(Operand x, Operand y, string? name = null) => NotEqual.Of(x, y, name);

    /// <summary>Whether x &gt; y, elementwise.</summary>
    public Tensor greater(Operand x, Operand y, string? name = null) => Greater.Of(x, y, name);

    /// <summary>Whether x ≥ y, elementwise.</summary>
    public Tensor greater_equal(Operand x, Operand y, string? name = null) => GreaterEqual.Of(x, y, name);

    /// <summary>Whether x &lt; y, elementwise.</summary>
    public Tensor less(Operand x, Operand y, string? name = null) => Less.Of(x, y, name);

    /// <summary>Whether x ≤ y, elementwise.</summary>
    public Tensor less_equal(Operand x, Operand y, string? name = null) => LessEqual.Of(x, y, name);

    /// <summary>Whether both are true, elementwise.</summary>
    public Tensor logical_and(Operand x, Operand y, string? name = null) => LogicalAnd.Of(x, y, name);

    /// <summary>Whether one is true, elementwise.</summary>
    public Tensor logical_or(Operand x, Operand y, string? name = null) => LogicalOr.Of(x, y, name);

    /// <summary>The opposite truth value, elementwise.</summary>
    public Tensor logical_not(Operand x, string? name = null) => LogicalNot.Of(x, name);

    /// <summary>The opposite, elementwise.</summary>
    public Tensor negative(Operand x, string? name = null) => Neg.Of(x, name);

    /// <summary>The absolute value, elementwise.</summary>
    public Tensor abs(Operand x, string? name = null) => Abs.Of(x, name);

    /// <summary>-1, 0 or 1 by the sign, elementwise.</summary>
    public Tensor sign(Operand x, string? name = null) => Sign.Of(x, name);

    /// <summary>1/x, elementwise.</summary>
    public Tensor reciprocal(Operand x, string? name = null) => Reciprocal.Of(x, name);

    /// <summary>x², elementwise.</summary>
    public Tensor square(Operand x, string? name = null) => Square.Of(x, name);

    /// <summary>√x, elementwise.</summary>
    public Tensor sqrt(Operand x, string? name = null) => Sqrt.Of(x, name);

    /// <summary>1/√x, elementwise.</summary>
    public Tensor rsqrt(Operand x, string? name = null) => Rsqrt.Of(x, name);

    /// <summary>e^x, elementwise.</summary>
    public Tensor exp(Operand x, string? name = null) => Exp.Of(x, name);

    /// <summary>e^x - 1, elementwise, exact near 0.</summary>
    public Tensor expm1(Operand x, string? name = null) => Expm1.Of(x, name);

    /// <summary>The natural logarithm, elementwise.</summary>
    public Tensor log(Operand x, string? name = null) => Log.Of(x, name);

    /// <summary>ln(1 + x), elementwise, exact near 0.</summary>
    public Tensor log1p(Operand x, string? name = null) => Log1p.Of(x, name);

    /// <summary>The hyperbolic tangent, elementwise.</summary>
    public Tensor tanh(Operand x, string? name = null) => Tanh.Of(x, name);

    /// <summary>1/(1 + e^-x), elementwise.</summary>
    public Tensor sigmoid(Operand x, string? name = null) => Sigmoid.Of(x, name);

    /// <summary>The whole number below, elementwise.</summary>
    public Tensor floor(Operand x, string? name = null) => Floor.Of(x, name);

    /// <summary>The whole number above, elementwise.</summary>
    public Tensor ceil(Operand x, string? name = null) => Ceil.Of(x, name);

    /// <summary>The nearest whole number, halves to even.</summary>
    public Tensor rint(Operand x, string? name = null) => Rint.Of(x, name);

    /// <summary>The nearest whole number, halves to even; integers stay as they are, without a node.</summary>
    public Tensor round(Operand x, string? name = null)
    {
        var tensor = x.ToTensor(null, "x");
        return tensor.dtype.is_integer() ? tensor : Round.Of(tensor, name);
    }

    /// <summary>The sum of tensors of one shape.</summary>
    public Tensor add_n(Tensor[] inputs, string? name = null) => AddN.Total(inputs, name);

    /// <summary>The sum along some axes; all where none is given.</summary>
    public Tensor reduce_sum(
        Operand input, Axis? axis = null, Axis? reduction_indices = null, bool keepdims = false, string? name = null) =>
        Reductions.Sum(input, Literal(axis ?? reduction_indices), keepdims, name);

    /// <summary>The mean along some axes; all where none is given.</summary>
    public Tensor reduce_mean(
        Operand input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        Reductions.Mean(input_tensor, Literal(axis), keepdims, name);

    /// <summary>The product along some axes; all where none is given.</summary>
    public Tensor reduce_prod(
        Operand input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        Reductions.Prod(input_tensor, Literal(axis), keepdims, name);

    /// <summary>The largest element along some axes; all where none is given.</summary>
    public Tensor reduce_max(
        Operand input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        Reductions.Max(input_tensor, Literal(axis), keepdims, name);

    /// <summary>The smallest element along some axes; all where none is given.</summary>
    public Tensor reduce_min(
        Operand input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        Reductions.Min(input_tensor, Literal(axis), keepdims, name);

    /// <summary>Whether all elements along some axes are true.</summary>
    public Tensor reduce_all(
        Operand input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        Reductions.All(input_tensor, Literal(axis), keepdims, name);

    /// <summary>Whether any element along some axes is true.</summary>
    public Tensor reduce_any(
        Operand input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        Reductions.Any(input_tensor, Literal(axis), keepdims, name);

    /// <summary>Running sums along an axis.</summary>
    /// <param name="exclusive">Each element is left out of its own sum.</param>
    /// <param name="reverse">The sums run from the end.</param>
    public Tensor cumsum(
        Operand x, int axis = 0, bool exclusive = false, bool reverse = false, string? name = null) =>
        Cumsum.Of(x, axis, exclusive, reverse, name);

    /// <summary>Running products along an axis.</summary>
    public Tensor cumprod(
        Operand x, int axis = 0, bool exclusive = false, bool reverse = false, string? name = null) =>
        Cumprod.Of(x, axis, exclusive, reverse, name);

    /// <summary>The product of matrices, or of all matrices in the last two axes.</summary>
    public Tensor matmul(
        Operand a, Operand b, bool transpose_a = false, bool transpose_b = false, string? name = null) =>
        MatrixProduct.Of(a, b, transpose_a, transpose_b, name);

    // One axis stays a scalar in the node, as Python writes it.
    private static Operand? Literal(Axis? axis) => axis is null ? null : axis.IsScalar ? axis.axis[0] : axis.axis;

    /// <summary>tf.math.</summary>
    public sealed partial class MathApi
    {
        internal MathApi()
        {
        }

        /// <summary>The natural logarithm, elementwise.</summary>
        public Tensor log(Operand x, string? name = null) => Log.Of(x, name);

        /// <summary>Product, elementwise.</summary>
        public Tensor multiply(Operand x, Operand y, string? name = null) => Mul.Of(x, y, name ?? "Mul");

        /// <summary>Sum, elementwise.</summary>
        public Tensor add(Operand x, Operand y, string? name = null) => AddV2.Of(x, y, name ?? "Add");

        /// <summary>Quotient, and 0 where the divisor is 0.</summary>
        public Tensor divide_no_nan(Operand a, Operand b, string? name = null) =>
            DivNoNan.Of(a, b, name ?? "div_no_nan");

        /// <summary>ln(1 + e^x), elementwise.</summary>
        public Tensor softplus(Operand features, string? name = null) => Softplus.Of(features, name);

        /// <summary>x², elementwise.</summary>
        public Tensor square(Operand x, string? name = null) => Square.Of(x, name);

        /// <summary>√x, elementwise.</summary>
        public Tensor sqrt(Operand x, string? name = null) => Sqrt.Of(x, name);

        /// <summary>e^x, elementwise.</summary>
        public Tensor exp(Operand x, string? name = null) => Exp.Of(x, name);

        /// <summary>The absolute value, elementwise.</summary>
        public Tensor abs(Operand x, string? name = null) => Abs.Of(x, name);

        /// <summary>The sum along some axes; all where none is given.</summary>
        public Tensor sum(Operand x, Axis? axis = null, string? name = null) =>
            Reductions.Sum(x, Literal(axis), false, name);

        /// <summary>The hyperbolic tangent, elementwise.</summary>
        public Tensor tanh(Operand x, string? name = null) => Tanh.Of(x, name);

        /// <summary>1/(1 + e^-x), elementwise.</summary>
        public Tensor sigmoid(Operand x, string? name = null) => Sigmoid.Of(x, name);
    }
}
