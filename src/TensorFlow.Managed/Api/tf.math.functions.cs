using Tensorflow.Ops.Math;
using Tensorflow.Ops.Nn;

namespace Tensorflow;

/// <content>tf.math: functions that are used less.</content>
public sealed partial class tensorflow
{
    /// <content>Functions that are used less.</content>
    public sealed partial class MathApi
    {
        /// <summary>ln σ(x), elementwise.</summary>
        public Tensor log_sigmoid(Operand x, string? name = null) => Ops.Nn.Activations.LogSigmoid(x, name);

        /// <summary>The sine, elementwise.</summary>
        public Tensor sin(Operand x, string? name = null) => Sin.Of(x, name);

        /// <summary>The cosine, elementwise.</summary>
        public Tensor cos(Operand x, string? name = null) => Cos.Of(x, name);

        /// <summary>The tangent, elementwise.</summary>
        public Tensor tan(Operand x, string? name = null) => Tan.Of(x, name);

        /// <summary>The arc sine, elementwise.</summary>
        public Tensor asin(Operand x, string? name = null) => Asin.Of(x, name);

        /// <summary>The arc cosine, elementwise.</summary>
        public Tensor acos(Operand x, string? name = null) => Acos.Of(x, name);

        /// <summary>The arc tangent, elementwise.</summary>
        public Tensor atan(Operand x, string? name = null) => Atan.Of(x, name);

        /// <summary>The hyperbolic sine, elementwise.</summary>
        public Tensor sinh(Operand x, string? name = null) => Sinh.Of(x, name);

        /// <summary>The hyperbolic cosine, elementwise.</summary>
        public Tensor cosh(Operand x, string? name = null) => Cosh.Of(x, name);

        /// <summary>The inverse hyperbolic sine, elementwise.</summary>
        public Tensor asinh(Operand x, string? name = null) => Asinh.Of(x, name);

        /// <summary>The inverse hyperbolic cosine, elementwise.</summary>
        public Tensor acosh(Operand x, string? name = null) => Acosh.Of(x, name);

        /// <summary>The inverse hyperbolic tangent, elementwise.</summary>
        public Tensor atanh(Operand x, string? name = null) => Atanh.Of(x, name);

        /// <summary>The error function, elementwise.</summary>
        public Tensor erf(Operand x, string? name = null) => Erf.Of(x, name);

        /// <summary>1 less the error function, elementwise.</summary>
        public Tensor erfc(Operand x, string? name = null) => Erfc.Of(x, name);

        /// <summary>ln |Γ(x)|, elementwise.</summary>
        public Tensor lgamma(Operand x, string? name = null) => Lgamma.Of(x, name);

        /// <summary>The derivative of ln Γ(x), elementwise.</summary>
        public Tensor digamma(Operand x, string? name = null) => Digamma.Of(x, name);

        /// <summary>Whether no number, elementwise.</summary>
        public Tensor is_nan(Operand x, string? name = null) => IsNan.Of(x, name);

        /// <summary>Whether infinite, elementwise.</summary>
        public Tensor is_inf(Operand x, string? name = null) => IsInf.Of(x, name);

        /// <summary>Whether a finite number, elementwise.</summary>
        public Tensor is_finite(Operand x, string? name = null) => IsFinite.Of(x, name);

        /// <summary>The inverse of the error function, elementwise.</summary>
        public Tensor erfinv(Operand x, string? name = null) => Erfinv.Of(x, name);

        /// <summary>The inverse of the normal distribution, elementwise.</summary>
        public Tensor ndtri(Operand x, string? name = null) => Ndtri.Of(x, name);

        /// <summary>The derivative of order a of digamma, elementwise.</summary>
        public Tensor polygamma(Operand a, Operand x, string? name = null) => Polygamma.Of(a, x, name);

        /// <summary>The angle of each point (x, y).</summary>
        public Tensor atan2(Operand y, Operand x, string? name = null) => Atan2.Of(y, x, name);

        /// <summary>x·ln y, and 0 where x is 0.</summary>
        public Tensor xlogy(Operand x, Operand y, string? name = null) => Xlogy.Of(x, y, name);

        /// <summary>x·ln(1 + y), and 0 where x is 0.</summary>
        public Tensor xlog1py(Operand x, Operand y, string? name = null) => Xlog1py.Of(x, y, name);

        /// <summary>x / y, and 0 where x is 0.</summary>
        public Tensor xdivy(Operand x, Operand y, string? name = null) => Xdivy.Of(x, y, name);

        /// <summary>x·y, and 0 where y is 0, whatever x is.</summary>
        public Tensor multiply_no_nan(Operand x, Operand y, string? name = null) =>
            MulNoNan.Of(x, y, name ?? "multiply_no_nan");

        /// <summary>Where along an axis the largest element stands; the first of equals.</summary>
        public Tensor argmax(
            Operand input, Operand? axis = null, TF_DataType output_type = TF_DataType.TF_INT64, string? name = null) =>
            ArgMax.Of(input, axis ?? 0, output_type, name);

        /// <summary>Where along an axis the smallest element stands; the first of equals.</summary>
        public Tensor argmin(
            Operand input, Operand? axis = null, TF_DataType output_type = TF_DataType.TF_INT64, string? name = null) =>
            ArgMin.Of(input, axis ?? 0, output_type, name);

        /// <summary>The k largest elements of the last axis and their places.</summary>
        public Tensor[] top_k(Operand input, Operand k, bool sorted = true, string? name = null) =>
            TopKV2.Of(input, k, sorted, name);

        /// <summary>Whether each target is among the k most likely classes of its row of predictions.</summary>
        public Tensor in_top_k(Operand targets, Operand predictions, Operand k, string? name = null) =>
            TopClasses.Contain(predictions, targets, k, name);
    }
}
