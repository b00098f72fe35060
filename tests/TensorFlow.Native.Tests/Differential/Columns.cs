using System;
using System.Linq;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>How well the columns of matrices are told apart.</summary>
internal static class Columns
{
    // beyond it TensorFlow's squares overflow in float32
    private const double Largest = 1e15;

    /// <summary>
    /// Whether some of the first columns of a matrix is almost a sum of those before it, or almost reflected already:
    /// rounding then decides what becomes of it, or of its sign.
    /// </summary>
    public static bool AreNearlyDependent(TensorData matrices)
    {
        var values = Numbers.Of(matrices);
        var (m, n) = ((int)matrices.Shape.dims[^2], (int)matrices.Shape.dims[^1]);
        return !values.All(v => Math.Abs(v) < Largest) || (m * n > 0
            && values.Chunk(m * n).Any(matrix => AreNearlyDependent(matrix, m, n)));
    }

    // Householder's reflections: what is left of each column below the diagonal, beside its head on it
    private static bool AreNearlyDependent(double[] matrix, int m, int n)
    {
        var columns = Enumerable.Range(0, n)
            .Select(j => Enumerable.Range(0, m).Select(i => matrix[(i * n) + j]).ToArray()).ToArray();
        double[] whole = [.. columns.Select(c => Length(c))];
        for (var k = 0; k < Math.Min(m, n); k++)
        {
            var (head, tail, rest) = (columns[k][k], Length(columns[k].AsSpan(k + 1)), Length(columns[k].AsSpan(k)));
            var isSignOpen = k > 0 && k < m - 1 && Math.Min(tail, Math.Abs(head)) <= 1e-4 * rest;
            if (rest == 0 || rest <= 0.05 * whole[k] || isSignOpen)
            {
                return true;
            }

            if (tail > 0)
            {
                Reflect(columns, k, head >= 0 ? -rest : rest);
            }
        }

        return false;
    }

    private static void Reflect(double[][] columns, int k, double end)
    {
        double[] v = [.. columns[k].Skip(k)];
        v[0] -= end;
        var square = v.Sum(x => x * x);
        foreach (var column in columns.Skip(k + 1))
        {
            var share = 2 * v.Zip(column.Skip(k), (x, y) => x * y).Sum() / square;
            for (var i = 0; i < v.Length; i++)
            {
                column[k + i] -= share * v[i];
            }
        }
    }

    private static double Length(ReadOnlySpan<double> column)
    {
        var sum = 0.0;
        foreach (var x in column)
        {
            sum += x * x;
        }

        return Math.Sqrt(sum);
    }
}
