using System;

namespace Tensorflow.Ops.Nn;

/// <summary>Kernels that compute each row of the last axis from the same row of input 0.</summary>
internal static class RowKernel
{
    /// <summary>Computes y, which may be x, from x; both are one row.</summary>
    public delegate void Row<T>(ReadOnlySpan<T> x, Span<T> y);

    /// <summary>All rows, in order.</summary>
    public static Kernel Of<T>(Binding node, Row<T> row)
        where T : unmanaged
    {
        var width = (int)node.InputShapes[0].dims[^1];
        return k =>
        {
            var x = k.Input<T>(0);
            var y = k.Output<T>(0);
            for (var at = 0; at < x.Length; at += width)
            {
                row(x.Slice(at, width), y.Slice(at, width));
            }
        };
    }
}
