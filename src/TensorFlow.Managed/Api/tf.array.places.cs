using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;

namespace Tensorflow;

/// <content>Elements by index paths, diagonals, and counts.</content>
public sealed partial class tensorflow
{
    /// <summary>The slices of params that the paths in the last axis of the indices name.</summary>
    public Tensor gather_nd(Operand @params, Operand indices, string? name = null) =>
        GatherNd.Of(@params, indices, name);

    /// <summary>Zeros of a shape with the updates added where the paths in the last axis of the indices say.</summary>
    public Tensor scatter_nd(Operand indices, Operand updates, Operand shape, string? name = null) =>
        ScatterNd.Of(indices, updates, shape, name);

    /// <summary>The tensor with updates put in where the paths in the last axis of the indices say.</summary>
    public Tensor tensor_scatter_nd_update(Operand tensor, Operand indices, Operand updates, string? name = null) =>
        TensorScatterUpdate.Of(tensor, indices, updates, name);

    /// <summary>The tensor with updates added where the paths in the last axis of the indices say.</summary>
    public Tensor tensor_scatter_nd_add(Operand tensor, Operand indices, Operand updates, string? name = null) =>
        TensorScatterAdd.Of(tensor, indices, updates, name);

    /// <summary>The tensor with updates taken away where the paths in the last axis of the indices say.</summary>
    public Tensor tensor_scatter_nd_sub(Operand tensor, Operand indices, Operand updates, string? name = null) =>
        TensorScatterSub.Of(tensor, indices, updates, name);

    /// <summary>A tensor of twice the rank with this one on its diagonal.</summary>
    public Tensor diag(Operand diagonal, string? name = null) => Diag.Of(diagonal, name);

    /// <summary>The diagonal of a tensor of even rank.</summary>
    public Tensor diag_part(Operand input, string? name = null) => DiagPart.Of(input, name);

    /// <summary>Matrices with these diagonals and padding elsewhere.</summary>
    /// <param name="k">One diagonal, or the lowest and the highest of a band; 0 is the main one.</param>
    /// <param name="align">Where the short diagonals of a band are, above and below the main one.</param>
    public Tensor matrix_diag(
        Operand diagonal, string name = "diag", Operand? k = null, int num_rows = -1, int num_cols = -1,
        Operand? padding_value = null, string align = "RIGHT_LEFT") =>
        MatrixDiagV3.Default(diagonal, k, num_rows, num_cols, padding_value, align, name);

    /// <summary>The diagonals of matrices.</summary>
    /// <param name="k">One diagonal, or the lowest and the highest of a band; 0 is the main one.</param>
    /// <param name="align">Where the short diagonals of a band are, above and below the main one.</param>
    public Tensor matrix_diag_part(
        Operand input, string name = "diag_part", Operand? k = null, Operand? padding_value = null,
        string align = "RIGHT_LEFT") => MatrixDiagPartV3.Default(input, k, padding_value, align, name);

    /// <summary>Matrices with other diagonals.</summary>
    /// <param name="k">One diagonal, or the lowest and the highest of a band; 0 is the main one.</param>
    /// <param name="align">Where the short diagonals of a band are, above and below the main one.</param>
    public Tensor matrix_set_diag(
        Operand input, Operand diagonal, string name = "set_diag", Operand? k = null, string align = "RIGHT_LEFT") =>
        MatrixSetDiagV3.Of(input, diagonal, k ?? 0, align, name);

    /// <summary>Matrices with zeros outside a band; a negative width keeps all of its side.</summary>
    public Tensor matrix_band_part(Operand input, Operand num_lower, Operand num_upper, string? name = null) =>
        MatrixBandPart.Of(input, num_lower, num_upper, name);

    /// <summary>As many numbers at one distance from start to stop, both included.</summary>
    public Tensor linspace(Operand start, Operand stop, Operand num, string? name = null) =>
        LinSpace.Of(start, stop, num, name);

    /// <summary>As many numbers at one distance from start to stop, both included.</summary>
    public Tensor lin_space(Operand start, Operand stop, Operand num, string? name = null) =>
        LinSpace.Of(start, stop, num, name);

    /// <summary>The sum of the diagonal of each matrix.</summary>
    public Tensor trace(Operand x, string? name = null) => Diagonal.Trace(x, name);
}
