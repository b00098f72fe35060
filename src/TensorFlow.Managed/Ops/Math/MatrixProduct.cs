namespace Tensorflow.Ops.Math;

/// <summary>tf.matmul: MatMul for matrices, BatchMatMulV2 where an operand may have axes before them.</summary>
internal static class MatrixProduct
{
    /// <summary>The product of the last two axes.</summary>
    public static Tensor Of(
        Operand a, Operand b, bool transposeA = false, bool transposeB = false, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "MatMul");
        var type = a.Tensor?.dtype ?? b.Tensor?.dtype;
        var (x, y) = (a.ToTensor(type, "a"), b.ToTensor(a.Tensor?.dtype ?? type, "b"));
        return x.shape is { RankKnown: true, ndim: <= 2 } && y.shape is { RankKnown: true, ndim: <= 2 }
            ? MatMul.Of(x, y, transposeA, transposeB, scope.Name)
            : BatchMatMulV2.Of(x, y, transposeA, transposeB, scope.Name);
    }
}
