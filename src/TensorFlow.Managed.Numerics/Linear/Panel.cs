namespace Tensorflow.Numerics.Linear;

/// <summary>A few columns of the output with the factors that make them: element (row, column) is the sum over
/// p of A[row·RowStepA + p·StepA] · B[p·StepB + column]. Steps count elements.</summary>
internal unsafe struct Panel<T>
    where T : unmanaged
{
    /// <summary>First element of A.</summary>
    internal T* A;

    /// <summary>From a row of A to the next.</summary>
    internal nint RowStepA;

    /// <summary>From a group of <see cref="Packing.GroupRows"/> rows of A to the next.</summary>
    internal nint GroupStepA;

    /// <summary>From a summand's factor in A to the next one's.</summary>
    internal nint StepA;

    /// <summary>First element of B; columns are neighbours.</summary>
    internal T* B;

    /// <summary>From a summand's factors in B to the next one's.</summary>
    internal nint StepB;

    /// <summary>First element of C; columns are neighbours.</summary>
    internal T* C;

    /// <summary>From a row of C to the next.</summary>
    internal nint RowStepC;

    /// <summary>Rows of the output.</summary>
    internal int Rows;

    /// <summary>Columns of the output.</summary>
    internal int Columns;

    /// <summary>Number of summands.</summary>
    internal int K;

    /// <summary>Whether C holds the sum of earlier blocks, to be added to; otherwise it is overwritten.</summary>
    internal bool Continues;

    /// <summary>Whether these are the last summands.</summary>
    internal bool IsLast;

    /// <summary>Whether B is packed.</summary>
    internal bool IsPacked;

    /// <summary>The number one: 1·c + r is how a fused multiply-add adds.</summary>
    internal T One;
}
