using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Memory;
using Tensorflow.Numerics.Threading;

namespace Tensorflow.Numerics.Linear;

/// <summary>Chooses how a product is computed: in which order of the factors, by how many threads, at which vector
/// width. No choice changes a bit of the result.</summary>
internal static unsafe class ProductRoute
{
    /// <summary>Elements of a narrow C that is computed transposed and then copied.</summary>
    private const int LongestSwapped = 1 << 16;

    /// <summary>Computes the product and applies the epilogue.</summary>
    internal static void Run<T, TEpilogue>(in Operands<T> x, ref TEpilogue epilogue)
        where T : unmanaged
        where TEpilogue : struct, IEpilogue<T>
    {
        if (DotProduct.Takes(x))
        {
            DotRows<T>.Of(x).Run();
            EpiloguePass.Run(ref epilogue, x.C, x.RowStepC, 0, x.M, 0, x.N);
            return;
        }
        if (typeof(T) == typeof(float) && RowLanes.Takes(x))
        {
            RowLanes.Run(Unsafe.BitCast<Operands<T>, Operands<float>>(x));
            EpiloguePass.Run(ref epilogue, x.C, x.RowStepC, 0, x.M, 0, x.N);
            return;
        }
        // few columns leave most lanes of a vector idle; the rows of C fill them where A's columns are neighbours
        bool column = x.N == 1 && x.M >= 8 && x.RowStepC == 1;
        if (!column && (x.N > 4 || x.M < 16 || x.RowStepA != 1 || (long)x.M * x.N > LongestSwapped))
        {
            Split(x, ref epilogue);
            return;
        }
        NoEpilogue<T> none = default;
        if (column)
        {
            Split(x.Swapped(x.C), ref none);
        }
        else
        {
            T* transposed = Workspace.Take<T>((long)x.M * x.N);
            Sequential(x.Swapped(transposed), ref none, 0, 0);
            TransposedCopy.Run(transposed, x.M, x.C, x.RowStepC, x.N, x.M);
        }
        EpiloguePass.Run(ref epilogue, x.C, x.RowStepC, 0, x.M, 0, x.N);
    }

    /// <summary>Computes a part of the product on the running thread.</summary>
    internal static void Sequential<T, TEpilogue>(in Operands<T> x, ref TEpilogue epilogue, int row, int column)
        where T : unmanaged
        where TEpilogue : struct, IEpilogue<T>
    {
        if (Vector512.IsHardwareAccelerated)
        {
            BlockedProduct<T, Vector512<T>, Simd512<T>>.Run(x, ref epilogue, row, column);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            BlockedProduct<T, Vector256<T>, Simd256<T>>.Run(x, ref epilogue, row, column);
        }
        else
        {
            BlockedProduct<T, Vector128<T>, Simd128<T>>.Run(x, ref epilogue, row, column);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Split<T, TEpilogue>(in Operands<T> x, ref TEpilogue epilogue)
        where T : unmanaged
        where TEpilogue : struct, IEpilogue<T>
    {
        int threads = WorkSplit.Threads;
        if (threads > 1 && (long)x.M * x.N * x.K >= 2 * ProductGrid.LeastWork)
        {
            (int rows, int columns) = ProductGrid.Blocks(x.M, x.N, x.K, threads);
            ProductPart<T, TEpilogue> parts = new(x, epilogue, rows, columns);
            WorkSplit.Run(parts.Count, parts);
            return;
        }
        Sequential(x, ref epilogue, 0, 0);
    }
}
