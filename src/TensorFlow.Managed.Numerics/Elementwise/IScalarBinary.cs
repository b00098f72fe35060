namespace Tensorflow.Numerics.Elementwise;

/// <summary>A function of two elements without a vector form: integer division, logic, shifts.</summary>
public interface IScalarBinary<TIn, TOut>
{
    /// <summary>The function of one pair.</summary>
    TOut Invoke(TIn x, TIn y);
}
