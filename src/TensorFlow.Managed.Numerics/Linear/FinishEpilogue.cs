using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Linear;

/// <summary>A finish as the epilogue of a blocked product.</summary>
/// <param name="finish">What becomes of the sums.</param>
/// <param name="operand">What it reads, at an address that does not move during the product.</param>
/// <param name="columns">Columns of the product.</param>
internal readonly unsafe struct FinishEpilogue<TFinish>(TFinish finish, float* operand, int columns) : IEpilogue<float>
    where TFinish : struct, IFinish
{
    private readonly TFinish _finish = finish;
    private readonly float* _operand = operand;
    private readonly int _rowStep = TFinish.Operand == FinishOperand.Elements ? columns : 0;

    /// <inheritdoc/>
    public Vector512<float> Apply(Vector512<float> sum, int row, int column) => _finish.Invoke(
        sum, TFinish.Operand == FinishOperand.None ? default : Vector512.Load(At(row, column)));

    /// <inheritdoc/>
    public Vector512<float> Apply(Vector512<float> sum, int row, int column, int count) => _finish.Invoke(
        sum,
        TFinish.Operand == FinishOperand.None
            ? default
            : Simd512<float>.Load(At(row, column), Simd512<float>.Mask(count)));

    /// <inheritdoc/>
    public void Fetch(int row, int rows, int column, int columns)
    {
        if (TFinish.Operand == FinishOperand.Elements)
        {
            Prefetch.Rows(At(row, column), _rowStep, rows, columns);
        }
    }

    private float* At(int row, int column) => _operand + ((nint)row * _rowStep) + column;
}
