using System;

namespace Tensorflow.Numerics.Linear;

/// <summary>Cuts C into blocks for the threads.</summary>
internal static class ProductGrid
{
    /// <summary>Multiply-adds that outweigh waking another thread, about 20 microseconds of one core.</summary>
    internal const long LeastWork = 1 << 20;

    /// <summary>Rows and columns of a block are multiples of the largest tile's.</summary>
    private const int Step = 32;

    /// <summary>Sizes of the blocks for a number of threads; the whole of C if the work is too little.</summary>
    internal static (int Rows, int Columns) Blocks(int m, int n, int k, int threads)
    {
        long most = Math.Min(threads, (long)m * n * k / LeastWork);
        if (most <= 1)
        {
            return (m, n);
        }
        // each block packs its share of A and B for itself: the squarest blocks share the least
        (int rows, int columns) = (m, n);
        double least = double.MaxValue;
        for (int down = 1; down <= most; down++)
        {
            int height = Size(m, down), width = Size(n, (int)(most / down));
            // the time of one block, of height·width·k, with packing at a sixteenth of a multiply-add's rate
            double cost = ((double)height * width) + (16 * (height + width));
            if (cost < least)
            {
                (rows, columns, least) = (height, width, cost);
            }
        }
        return (rows, columns);
    }

    private static int Size(int count, int parts) =>
        Math.Min(count, (count + (parts * Step) - 1) / (parts * Step) * Step);
}
