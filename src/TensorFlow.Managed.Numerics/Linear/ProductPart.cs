using System;
using Tensorflow.Numerics.Threading;

namespace Tensorflow.Numerics.Linear;

/// <summary>A product cut into blocks of C, each computed by one thread as a product of its own.</summary>
internal struct ProductPart<T, TEpilogue>(Operands<T> product, TEpilogue epilogue, int rows, int columns) : IWork
    where T : unmanaged
    where TEpilogue : struct, IEpilogue<T>
{
    private readonly Operands<T> _product = product;
    private readonly TEpilogue _epilogue = epilogue;

    /// <summary>Blocks in all; blocks of a row of blocks follow each other.</summary>
    internal readonly int Count => Up(_product.M, rows) * Up(_product.N, columns);

    /// <inheritdoc/>
    public readonly void Run(int part)
    {
        (int down, int across) = Math.DivRem(part, Up(_product.N, columns));
        int row = down * rows, column = across * columns;
        Operands<T> block = _product.Block(
            row, Math.Min(rows, _product.M - row), column, Math.Min(columns, _product.N - column));
        TEpilogue epilogue = _epilogue;
        ProductRoute.Sequential(block, ref epilogue, row, column);
    }

    private static int Up(int count, int size) => (count + size - 1) / size;
}
