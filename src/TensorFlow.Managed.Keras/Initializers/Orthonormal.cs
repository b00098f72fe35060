using System;

namespace Tensorflow.Keras.Initializers;

/// <summary>Columns of a matrix made orthogonal and of length 1, one after another, in float64.</summary>
internal static class Orthonormal
{
    /// <summary>The Q of a QR decomposition whose R has a positive diagonal; it is unique.</summary>
    /// <param name="matrix">Rows one after another, at least as many as columns.</param>
    public static double[] Columns(double[] matrix, int rows, int columns)
    {
        var q = (double[])matrix.Clone();
        for (var column = 0; column < columns; column++)
        {
            // once is not enough where a column nearly lies in the space of those before it
            for (var pass = 0; pass < 2; pass++)
            {
                for (var other = 0; other < column; other++)
                {
                    Add(q, rows, columns, column, other, -Dot(q, rows, columns, column, other));
                }
            }

            var length = Math.Sqrt(Dot(q, rows, columns, column, column));
            for (var row = 0; row < rows; row++)
            {
                q[(row * columns) + column] /= length;
            }
        }

        return q;
    }

    private static double Dot(double[] q, int rows, int columns, int a, int b)
    {
        var sum = 0.0;
        for (var row = 0; row < rows; row++)
        {
            sum += q[(row * columns) + a] * q[(row * columns) + b];
        }

        return sum;
    }

    private static void Add(double[] q, int rows, int columns, int to, int from, double factor)
    {
        for (var row = 0; row < rows; row++)
        {
            q[(row * columns) + to] += factor * q[(row * columns) + from];
        }
    }
}
