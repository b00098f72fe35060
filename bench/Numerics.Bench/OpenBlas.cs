using System.Runtime.InteropServices;

namespace Tensorflow.Numerics.Bench;

/// <summary>The rival: OpenBLAS through its C interface, where the machine has it.</summary>
internal static unsafe class OpenBlas
{
    private const int RowMajor = 101, NotTransposed = 111, Transposed = 112;

    private static readonly delegate* unmanaged<int, int, int, int, int, int, float, float*, int, float*, int, float,
        float*, int, void> Sgemm = Load();

    internal static bool IsPresent => Sgemm != null;

    internal static void Run(
        bool transposeA, bool transposeB, int m, int n, int k, float* a, float* b, float* c) =>
        Sgemm(
            RowMajor, transposeA ? Transposed : NotTransposed, transposeB ? Transposed : NotTransposed, m, n, k,
            1f, a, transposeA ? m : k, b, transposeB ? k : n, 0f, c, n);

    internal static void SetThreads(int threads)
    {
        if (NativeLibrary.TryLoad("libopenblas.so.0", out nint library))
        {
            ((delegate* unmanaged<int, void>)NativeLibrary.GetExport(library, "openblas_set_num_threads"))(threads);
        }
    }

    private static delegate* unmanaged<int, int, int, int, int, int, float, float*, int, float*, int, float,
        float*, int, void> Load()
    {
        nint sgemm = NativeLibrary.TryLoad("libopenblas.so.0", out nint library)
            ? NativeLibrary.GetExport(library, "cblas_sgemm")
            : 0;
        return (delegate* unmanaged<int, int, int, int, int, int, float, float*, int, float*, int, float,
            float*, int, void>)sgemm;
    }
}
