using System;

namespace Tensorflow.Ops.Nn;

/// <summary>tf.nn.dropout's two ways to say how much is kept.</summary>
internal static class DropoutArguments
{
    /// <summary>Dropout by the rate, or by what is kept.</summary>
    /// <exception cref="ValueError">Both are given, or neither.</exception>
    public static Tensor Of(
        Operand x, Operand? keepProb, Operand? rate, Operand? noiseShape, long? seed, string? name)
    {
        if (keepProb is not null && rate is not null)
        {
            throw new ValueError("Cannot specify both 'keep_prob' and 'rate'.");
        }

        if ((rate ?? keepProb) is not { } given)
        {
            throw new ValueError("`rate` must be provided. Received: None");
        }

        if (given.Tensor is { } tensor)
        {
            return Dropout.Of(x, rate is null ? 1.0 - tensor : tensor, noiseShape, seed, name);
        }

        var number = Number(given.Value);
        return Dropout.Of(x, rate is null ? 1.0 - number : number, noiseShape, seed, name);
    }

    // A float literal means its decimal digits: 0.3f is the 0.3 of a Python program.
    private static double Number(object? value) => value switch
    {
        float single when MathF.Abs(single) < 1e9f => (double)(decimal)single,
        IConvertible number => number.ToDouble(System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new ValueError("`rate` must be a scalar tensor or a float in the range [0, 1). "
            + $"Received: rate={value}"),
    };
}
