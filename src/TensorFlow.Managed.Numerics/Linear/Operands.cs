namespace Tensorflow.Numerics.Linear;

/// <summary>A product on raw memory: C(row, column) is the sum over p of A[row·RowStepA + p·StepA] ·
/// B[p·StepB + column·ColumnStepB]. Steps count elements; columns of C are neighbours.</summary>
internal unsafe struct Operands<T>
    where T : unmanaged
{
    /// <summary>First elements.</summary>
    internal T* A, B, C;

    /// <summary>From a row of A to the next, and from a summand to the next.</summary>
    internal nint RowStepA, StepA;

    /// <summary>From a summand in B to the next, and from a column to the next.</summary>
    internal nint StepB, ColumnStepB;

    /// <summary>From a row of C to the next.</summary>
    internal nint RowStepC;

    /// <summary>Rows, columns, summands.</summary>
    internal int M, N, K;

    /// <summary>The part of the product that gives a block of C.</summary>
    internal readonly Operands<T> Block(int row, int rows, int column, int columns)
    {
        Operands<T> block = this;
        block.A += row * RowStepA;
        block.B += column * ColumnStepB;
        block.C += (row * RowStepC) + column;
        (block.M, block.N) = (rows, columns);
        return block;
    }

    /// <summary>The product of the transposes in the other order, whose result is C transposed, written to
    /// <paramref name="c"/> with rows of M elements.</summary>
    internal readonly Operands<T> Swapped(T* c) => new()
    {
        A = B, RowStepA = ColumnStepB, StepA = StepB,
        B = A, StepB = StepA, ColumnStepB = RowStepA,
        C = c, RowStepC = M,
        M = N, N = M, K = K,
    };
}
