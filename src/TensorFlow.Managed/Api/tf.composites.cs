using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;
using Tensorflow.Ops.Nn;

namespace Tensorflow;

/// <content>Functions of several ops: norms, clipping, spread, grids.</content>
public sealed partial class tensorflow
{
    /// <summary>tf.linalg: the functions of matrices.</summary>
    public LinalgApi linalg { get; } = new();

    /// <summary>√Σx² along some axes; all where none is given.</summary>
    public Tensor norm(Operand tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        Norm.Euclidean(tensor, axis?.axis, keepdims, name);

    /// <summary>(Σ|x|^p)^(1/p) along an axis; the largest |x| for infinity; norms of matrices along two axes.</summary>
    /// <param name="ord">p, above 0.</param>
    public Tensor norm(Operand tensor, double ord, Axis? axis = null, bool keepdims = false, string? name = null) =>
        ord == 2 && axis?.size != 2
            ? Norm.Euclidean(tensor, axis?.axis, keepdims, name)
            : Norm.Of(tensor, ord, axis?.axis, keepdims, name);

    /// <summary>Each element between two bounds.</summary>
    public Tensor clip_by_value(
        Operand t, Operand clip_value_min, Operand clip_value_max, string? name = null) =>
        Clipping.ByValue(t, clip_value_min, clip_value_max, name);

    /// <summary>The tensor scaled down to a norm along some axes where it is larger.</summary>
    public Tensor clip_by_norm(Operand t, Operand clip_norm, Axis? axes = null, string? name = null) =>
        Clipping.ByNorm(t, clip_norm, Literal(axes), name);

    /// <summary>All tensors scaled down together to a global norm where theirs is larger; and that norm.</summary>
    public (Tensor?[], Tensor) clip_by_global_norm(
        Tensor?[] t_list, Operand clip_norm, Tensor? use_norm = null, string? name = null) =>
        Clipping.ByGlobalNorm(t_list, clip_norm, use_norm, name);

    /// <summary>The square root of the sum of all squares of all tensors.</summary>
    public Tensor global_norm(Tensor?[] t_list, string? name = null) => Clipping.GlobalNorm(t_list, name);

    /// <summary>The mean of (x - mean of x)² along some axes.</summary>
    public Tensor reduce_variance(
        Operand input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        Spread.Variance(input_tensor, Literal(axis), keepdims, name);

    /// <summary>The square root of the variance along some axes.</summary>
    public Tensor reduce_std(Operand input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        Spread.Deviation(input_tensor, Literal(axis), keepdims, name);

    /// <summary>ln Σ e^x along some axes, which does not overflow.</summary>
    public Tensor reduce_logsumexp(
        Operand input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        Spread.LogSumExp(input_tensor, Literal(axis), keepdims, name);

    /// <summary>Sums of products along the last axes of a and the first of b.</summary>
    public Tensor tensordot(Operand a, Operand b, int axes, string? name = null) => Tensordot.Of(a, b, axes, name);

    /// <summary>Sums of products along pairs of axes of a and of b.</summary>
    public Tensor tensordot(Operand a, Operand b, (int[] a, int[] b) axes, string? name = null) =>
        Tensordot.Of(a, b, axes.a, axes.b, name);

    /// <summary>Sums of products over labelled axes: what is not in the result is summed.</summary>
    /// <param name="equation">For example "ij,jk->ik"; of one or two tensors.</param>
    public Tensor einsum(string equation, params Tensor[] inputs) => Einsum.Default(equation, inputs);

    /// <summary>The unit matrix.</summary>
    public Tensor eye(
        int num_rows, int? num_columns = null, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null) =>
        Grids.Eye(num_rows, num_columns, dtype, name);

    /// <summary>Vectors broadcast against each other.</summary>
    /// <param name="indexing">"xy": the second runs along the first axis; "ij": in order.</param>
    public Tensor[] meshgrid(Operand[] args, string indexing = "xy", string? name = null) =>
        Grids.Mesh(args, indexing, name);

    /// <summary>Whether each place from 0 to maxlen - 1 is below its row's length.</summary>
    public Tensor sequence_mask(
        Operand lengths, Operand? maxlen = null, TF_DataType dtype = TF_DataType.TF_BOOL, string? name = null) =>
        Grids.SequenceMask(lengths, maxlen, dtype, name);

    /// <summary>Quotient rounded to zero, elementwise.</summary>
    public Tensor truncatediv(Operand x, Operand y, string? name = null) => TruncateDiv.Of(x, y, name);

    /// <summary>Remainder with the sign of x, elementwise.</summary>
    public Tensor truncatemod(Operand x, Operand y, string? name = null) => TruncateMod.Of(x, y, name);

    /// <summary>q, with orthonormal columns, and r, with zeros below its diagonal, of the product q·r.</summary>
    public (Tensor q, Tensor r) qr(Operand input, bool full_matrices = false, string? name = null) =>
        Qr.Of(input, full_matrices, name);

    /// <summary>A number times a tensor.</summary>
    public Tensor scalar_mul(Operand scalar, Operand x, string? name = null)
    {
        var tensor = x.ToTensor(null, "x");
        return Mul.Of(scalar.ToTensor(tensor.dtype, "scalar"), tensor, name);
    }

    /// <summary>tf.linalg.</summary>
    public sealed class LinalgApi
    {
        internal LinalgApi()
        {
        }

        /// <summary>√Σx² along some axes; all where none is given.</summary>
        public Tensor norm(Operand tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
            Norm.Euclidean(tensor, axis?.axis, keepdims, name);

        /// <summary>(Σ|x|^p)^(1/p) along an axis; the largest |x| for infinity.</summary>
        /// <param name="ord">p, above 0.</param>
        public Tensor norm(
            Operand tensor, double ord, Axis? axis = null, bool keepdims = false, string? name = null) =>
            Binding.tf.norm(tensor, ord, axis, keepdims, name);

        /// <summary>The product of all matrices in the last two axes.</summary>
        public Tensor matmul(
            Operand a, Operand b, bool transpose_a = false, bool transpose_b = false, string? name = null) =>
            MatrixProduct.Of(a, b, transpose_a, transpose_b, name);

        /// <summary>q, with orthonormal columns, and r, with zeros below its diagonal, of the product q·r.</summary>
        public (Tensor q, Tensor r) qr(Operand input, bool full_matrices = false, string? name = null) =>
            Qr.Of(input, full_matrices, name);

        /// <summary>The sum of the diagonal of each matrix.</summary>
        public Tensor trace(Operand x, string? name = null) => Diagonal.Trace(x, name);

        /// <summary>Matrices with these diagonals and padding elsewhere.</summary>
        public Tensor diag(
            Operand diagonal, string name = "diag", Operand? k = null, int num_rows = -1, int num_cols = -1,
            Operand? padding_value = null, string align = "RIGHT_LEFT") =>
            MatrixDiagV3.Default(diagonal, k, num_rows, num_cols, padding_value, align, name);

        /// <summary>The diagonals of matrices.</summary>
        public Tensor diag_part(
            Operand input, string name = "diag_part", Operand? k = null, Operand? padding_value = null,
            string align = "RIGHT_LEFT") => MatrixDiagPartV3.Default(input, k, padding_value, align, name);

        /// <summary>Matrices with zeros outside a band; a negative width keeps all of its side.</summary>
        public Tensor band_part(Operand input, Operand num_lower, Operand num_upper, string? name = null) =>
            MatrixBandPart.Of(input, num_lower, num_upper, name);

        /// <summary>The unit matrix.</summary>
        public Tensor eye(
            int num_rows, int? num_columns = null, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null) =>
            Grids.Eye(num_rows, num_columns, dtype, name);
    }
}
