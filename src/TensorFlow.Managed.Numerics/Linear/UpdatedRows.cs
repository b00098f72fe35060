using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Numerics.Memory;
using Tensorflow.Numerics.Threading;
using Whole = Tensorflow.Numerics.Linear.Tile<
    float, System.Runtime.Intrinsics.Vector512<float>, Tensorflow.Numerics.Linear.Row2<
        float, System.Runtime.Intrinsics.Vector512<float>, Tensorflow.Numerics.Linear.Simd512<float>>,
    Tensorflow.Numerics.Linear.WholeEdge>;

namespace Tensorflow.Numerics.Linear;

/// <summary>The whole tiles of a gradient, cut into parts by rows, and the step along them: each tile's part of
/// variable and slots is fetched while the tile is summed, and changed while the next one is.</summary>
/// <param name="product">The gradient.</param>
/// <param name="places">What the step reads and changes.</param>
/// <param name="step">The step of this run.</param>
/// <param name="height">Rows of a part.</param>
internal readonly unsafe struct UpdatedRows<TStep>(
    Operands<float> product, UpdatePlaces places, TStep step, int height) : IWork
    where TStep : struct, IGradientStep
{
    private const int Tall = GradientTile.Rows, Wide = GradientTile.Columns;

    /// <summary>Rows whose factors take half of a second-level cache of 1 MB.</summary>
    private const int MostRows = 512;

    private readonly Operands<float> _product = product;
    private readonly UpdatePlaces _places = places;
    private readonly TStep _step = step;
    private readonly int _height = height;

    /// <summary>Rows of a part: at least one for each thread, if there is work for it.</summary>
    internal static int Height(in Operands<float> x)
    {
        long most = Math.Min(WorkSplit.Threads, (long)x.M * x.N * x.K / ProductGrid.LeastWork);
        int parts = Math.Max((x.M + MostRows - 1) / MostRows, (int)Math.Max(1, most));
        return (x.M + (parts * Tall) - 1) / (parts * Tall) * Tall;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(int part)
    {
        int row = part * _height, rows = Math.Min(_height, _product.M - row) / Tall * Tall;
        int k = _product.K, wide = _product.N / Wide * Wide;
        if (rows <= 0)
        {
            return;
        }
        long sizeA = Packing.SizeOfA(rows, k), sizeB = (long)k * Wide;
        float* a = Workspace.Take<float>(sizeA + sizeB + (2 * Tall * Wide));
        float* b = a + sizeA, now = b + sizeB, before = now + (Tall * Wide);
        Panel<float> panel = new() { K = k, B = b, StepB = Wide, Columns = Wide, RowStepC = Wide, One = 1f };
        Packing.PackA(_product.A + row, 1, _product.StepA, a, rows, k, ref panel);
        nint at = 0;
        for (int column = 0; column < wide; column += Wide)
        {
            Packing.PackB(_product.B + column, _product.StepB, 1, b, Wide, k, Wide);
            a = panel.A;
            for (int i = row; i < row + rows; i += Tall, a += panel.GroupStepA)
            {
                Fetch(column + Wide, (i - row) / Tall);
                nint next = ((nint)i * _places.Columns) + column;
                if (column == 0 && i == row)
                {
                    new UpdateEpilogue<TStep>(_step, _places).Fetch(row, Tall, 0, Wide);
                    Whole.Rows8(panel, a, now);
                }
                else
                {
                    UpdatingTile<TStep>.Run(a, b, k, now, before, _places, at, next, _step);
                }
                at = next;
                float* free = before;
                before = now;
                now = free;
            }
        }
        Last(before, at);
    }

    // some of the next panel of B
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Fetch(int next, int tile)
    {
        for (int p = tile; next < _product.N && p < _product.K; p += _height / Tall)
        {
            Prefetch.Rows(_product.B + (p * _product.StepB) + next, 0, 1, Wide);
        }
    }

    private void Last(float* before, nint at)
    {
        for (int i = 0; i < Tall; i++, at += _places.Columns, before += Wide)
        {
            UpdatingTile<TStep>.Step(_step, _places, at, Vector512.Load(before));
            UpdatingTile<TStep>.Step(
                _step, _places, at + Vector512<float>.Count, Vector512.Load(before + Vector512<float>.Count));
        }
    }
}
