namespace Tensorflow.Numerics.Random;

/// <summary>A saved state of Python's random.Random.</summary>
/// <param name="Words">The 624 untempered words.</param>
/// <param name="Position">Words used of them, 0..624.</param>
/// <param name="WaitingGauss">The normal value that the next gauss call returns, if any.</param>
public sealed record PythonRandomState(uint[] Words, int Position, double? WaitingGauss);
