using System;

namespace Tensorflow.Ops.Arrays;

/// <summary>Copies between a dense array and a view of another by a step for each axis.</summary>
internal static class StridedCopy
{
    /// <summary>Dense y from the view of x that starts at an offset.</summary>
    /// <param name="steps">How many elements of x apart, for each axis.</param>
    /// <param name="dims">The view's sizes.</param>
    public static void Gather<T>(
        ReadOnlySpan<T> x, int offset, ReadOnlySpan<int> steps, ReadOnlySpan<int> dims, Span<T> y)
    {
        if (y.IsEmpty)
        {
            return;
        }

        if (dims.IsEmpty)
        {
            y[0] = x[offset];
            return;
        }

        var (length, step) = (dims[^1], steps[^1]);
        Span<int> index = stackalloc int[dims.Length];
        for (var at = 0; at < y.Length; at += length)
        {
            if (step == 1)
            {
                x.Slice(offset, length).CopyTo(y[at..]);
            }
            else
            {
                for (int i = 0, from = offset; i < length; i++, from += step)
                {
                    y[at + i] = x[from];
                }
            }

            offset = Advance(index, steps, dims, offset);
        }
    }

    /// <summary>Writes dense x into the view of y; the rest of y stays as it is.</summary>
    public static void Scatter<T>(
        ReadOnlySpan<T> x, Span<T> y, int offset, ReadOnlySpan<int> steps, ReadOnlySpan<int> dims)
    {
        if (x.IsEmpty)
        {
            return;
        }

        if (dims.IsEmpty)
        {
            y[offset] = x[0];
            return;
        }

        var (length, step) = (dims[^1], steps[^1]);
        Span<int> index = stackalloc int[dims.Length];
        for (var at = 0; at < x.Length; at += length)
        {
            if (step == 1)
            {
                x.Slice(at, length).CopyTo(y[offset..]);
            }
            else
            {
                for (int i = 0, to = offset; i < length; i++, to += step)
                {
                    y[to] = x[at + i];
                }
            }

            offset = Advance(index, steps, dims, offset);
        }
    }

    /// <summary>The steps of a dense array: 1 for the last axis.</summary>
    public static void Dense(ReadOnlySpan<int> dims, Span<int> steps)
    {
        for (int i = dims.Length - 1, step = 1; i >= 0; step *= dims[i--])
        {
            steps[i] = step;
        }
    }

    // The offset of the next row: the odometer over all axes but the last.
    private static int Advance(Span<int> index, ReadOnlySpan<int> steps, ReadOnlySpan<int> dims, int offset)
    {
        for (var i = dims.Length - 2; i >= 0; i--)
        {
            offset += steps[i];
            if (++index[i] < dims[i])
            {
                break;
            }

            offset -= steps[i] * dims[i];
            index[i] = 0;
        }

        return offset;
    }
}
