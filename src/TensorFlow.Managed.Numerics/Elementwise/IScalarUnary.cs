namespace Tensorflow.Numerics.Elementwise;

/// <summary>A function of one element without a vector form: integers, bool, casts, rare functions.</summary>
public interface IScalarUnary<TIn, TOut>
{
    /// <summary>The function of one element.</summary>
    TOut Invoke(TIn x);
}
