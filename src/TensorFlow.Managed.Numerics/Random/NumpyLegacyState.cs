namespace Tensorflow.Numerics.Random;

/// <summary>A saved NumPy RandomState: what np.random.get_state returns after the name of the generator.</summary>
/// <param name="Key">The 624 untempered words.</param>
/// <param name="Position">Words used of them, 0..624.</param>
/// <param name="HasGauss">Whether a normal value waits to be returned.</param>
/// <param name="CachedGauss">That value, or 0.</param>
public sealed record NumpyLegacyState(uint[] Key, int Position, bool HasGauss, double CachedGauss);
