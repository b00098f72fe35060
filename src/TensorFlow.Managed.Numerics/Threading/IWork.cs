namespace Tensorflow.Numerics.Threading;

/// <summary>Work cut into parts that may run in any order, at the same time, on any thread.</summary>
public interface IWork
{
    /// <summary>Does one part.</summary>
    /// <param name="part">From 0 to the number of parts less one.</param>
    void Run(int part);
}
