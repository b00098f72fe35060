namespace Tensorflow.Ops.Training;

/// <summary>A product of matrices that is a gradient, at its places.</summary>
/// <param name="TransposeA">Whether A is stored (k,m).</param>
/// <param name="TransposeB">Whether B is stored (n,k).</param>
/// <param name="M">Rows.</param>
/// <param name="N">Columns.</param>
/// <param name="K">Summands.</param>
/// <param name="A">The left factor.</param>
/// <param name="B">The right factor.</param>
/// <param name="C">Where the product goes.</param>
/// <param name="Operand">What is added to it, or an empty place.</param>
internal sealed record GradientProduct(
    bool TransposeA, bool TransposeB, int M, int N, int K, Place A, Place B, Place C, Place Operand);
