namespace Tensorflow.Numerics.Linear;

/// <summary>What an <see cref="IFinish"/> reads beside the sums of a product.</summary>
public enum FinishOperand
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>One element for each column of the product.</summary>
    Columns,

    /// <summary>One for each element of the product, laid out like it.</summary>
    Elements,
}
