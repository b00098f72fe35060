using System;

namespace Tensorflow.Tests.Ops;

/// <summary>Inputs of samples: spread evenly and without pattern by multiples of the golden ratio.</summary>
internal static class Draw
{
    private const double Golden = 0.6180339887498949;

    /// <summary>Numbers between two bounds.</summary>
    public static TensorData Uniform(double low, double high, params long[] shape) =>
        Of(shape, i => low + ((high - low) * Fraction(i, shape)));

    /// <summary>Numbers of either sign whose size is between two bounds, so that none is near 0.</summary>
    public static TensorData Signed(double low, double high, params long[] shape) => Of(
        shape, i => (low + ((high - low) * Fraction(i, shape))) * (Fraction((7 * i) + 3, shape) < 0.5 ? -1 : 1));

    /// <summary>Whole numbers from low to high - 1, as floats.</summary>
    public static TensorData Whole(int low, int high, params long[] shape) =>
        Of(shape, i => System.Math.Floor(low + ((high - low) * Fraction(i, shape))));

    /// <summary>Integers as a vector; they stay int32.</summary>
    public static TensorData Ints(params int[] values) => TensorData.From<int>(values, new Shape(values.Length));

    /// <summary>An integer; it stays int32.</summary>
    public static TensorData Int(int value) => TensorData.Scalar(value);

    /// <summary>Truths and untruths.</summary>
    public static TensorData Bools(params long[] shape)
    {
        var data = TensorData.Allocate(TF_DataType.TF_BOOL, new Shape(shape));
        for (var i = 0; i < data.Count; i++)
        {
            data.Span<bool>()[i] = Fraction(i, shape) < 0.5;
        }

        return data;
    }

    /// <summary>Weights between -1 and 1 for each element of a value.</summary>
    public static TensorData Weights(Shape shape) => Uniform(-1, 1, shape);

    private static TensorData Of(long[] shape, Func<int, double> element)
    {
        var data = TensorData.Allocate(TF_DataType.TF_DOUBLE, new Shape(shape));
        for (var i = 0; i < data.Count; i++)
        {
            data.Span<double>()[i] = element(i);
        }

        return data;
    }

    // The rank shifts the sequence, so that two inputs of one op are not the same.
    private static double Fraction(int i, long[] shape) => (((i + 1) * Golden) + (0.37 * shape.Length)) % 1;
}
