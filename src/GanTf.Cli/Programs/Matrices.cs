using System;
using System.Runtime.InteropServices;

namespace GanTf.Cli.Programs;

/// <summary>Row-major numbers as matrices.</summary>
internal static class Matrices
{
    /// <summary>(n, columns) from n · columns numbers, row by row.</summary>
    public static float[,] OfRows(ReadOnlySpan<float> values, int columns)
    {
        var matrix = new float[values.Length / columns, columns];
        if (matrix.Length > 0)
        {
            values[..matrix.Length].CopyTo(MemoryMarshal.CreateSpan(ref matrix[0, 0], matrix.Length));
        }

        return matrix;
    }
}
