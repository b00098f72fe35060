using Tensorflow.Ops.Math;

namespace Tensorflow;

/// <content>Elementwise functions that are used less, searches and segments.</content>
public sealed partial class tensorflow
{
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

    /// <summary>The angle of each point (x, y).</summary>
    public Tensor atan2(Operand y, Operand x, string? name = null) => Atan2.Of(y, x, name);

    /// <summary>Where along an axis the largest element stands; the first of equals.</summary>
    public Tensor argmax(
        Operand input, Operand? axis = null, string? name = null, Operand? dimension = null,
        TF_DataType output_type = TF_DataType.TF_INT64) => ArgMax.Of(input, axis ?? dimension ?? 0, output_type, name);

    /// <summary>Where along an axis the smallest element stands; the first of equals.</summary>
    public Tensor argmin(
        Operand input, Operand? axis = null, string? name = null, Operand? dimension = null,
        TF_DataType output_type = TF_DataType.TF_INT64) => ArgMin.Of(input, axis ?? dimension ?? 0, output_type, name);

    /// <summary>Where along an axis the largest element stands; the first of equals.</summary>
    public Tensor arg_max(
        Operand input, Operand dimension, TF_DataType output_type = TF_DataType.TF_INT64, string? name = null) =>
        ArgMax.Of(input, dimension, output_type, name);

    /// <summary>Where along an axis the smallest element stands; the first of equals.</summary>
    public Tensor arg_min(
        Operand input, Operand dimension, TF_DataType output_type = TF_DataType.TF_INT64, string? name = null) =>
        ArgMin.Of(input, dimension, output_type, name);

    /// <summary>Sums of the rows of data by their sorted id.</summary>
    public Tensor segment_sum(Operand data, Operand segment_ids, string? name = null) =>
        SegmentSum.Of(data, segment_ids, name);

    /// <summary>Means of the rows of data by their sorted id.</summary>
    public Tensor segment_mean(Operand data, Operand segment_ids, string? name = null) =>
        SegmentMean.Of(data, segment_ids, name);

    /// <summary>Largest of the rows of data by their sorted id.</summary>
    public Tensor segment_max(Operand data, Operand segment_ids, string? name = null) =>
        SegmentMax.Of(data, segment_ids, name);

    /// <summary>Smallest of the rows of data by their sorted id.</summary>
    public Tensor segment_min(Operand data, Operand segment_ids, string? name = null) =>
        SegmentMin.Of(data, segment_ids, name);

    /// <summary>Largest of the rows of data by their id.</summary>
    public Tensor unsorted_segment_max(Operand data, Operand segment_ids, Operand num_segments, string? name = null) =>
        UnsortedSegmentMax.Of(data, segment_ids, num_segments, name);

    /// <summary>Smallest of the rows of data by their id.</summary>
    public Tensor unsorted_segment_min(Operand data, Operand segment_ids, Operand num_segments, string? name = null) =>
        UnsortedSegmentMin.Of(data, segment_ids, num_segments, name);

    /// <summary>Products of the rows of data by their id.</summary>
    public Tensor unsorted_segment_prod(Operand data, Operand segment_ids, Operand num_segments, string? name = null) =>
        UnsortedSegmentProd.Of(data, segment_ids, num_segments, name);
}
