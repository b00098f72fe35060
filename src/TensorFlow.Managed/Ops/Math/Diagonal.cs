using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>tf.trace.</summary>
internal static class Diagonal
{
    /// <summary>The sum of the diagonal of each matrix.</summary>
    public static Tensor Trace(Operand x, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "Trace");
        return Reductions.Sum(MatrixDiagPartV3.Default(x), new[] { -1 }, false, scope.Name);
    }
}
