namespace Tensorflow.Keras;

/// <summary>Numbers that all of Keras shares.</summary>
internal static class Numbers
{
    /// <summary>keras.config.epsilon(): what keeps quotients and logarithms finite.</summary>
    public const double Epsilon = 1e-7;
}
