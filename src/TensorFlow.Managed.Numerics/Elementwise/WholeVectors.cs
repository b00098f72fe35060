using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>
/// Operators over memory that may be read and written to the end of its last vector; what the lanes behind the
/// elements hold is of no account. An operand with step 0 is one vector that stands for all.
/// </summary>
internal static unsafe class WholeVectors
{
    /// <summary>y = op(x); y may be x.</summary>
    public static void Run<T, TOp>(T* x, T* y, int vectors, TOp op)
        where T : unmanaged
        where TOp : struct, IUnary<T>
    {
        for (T* end = y + ((nint)vectors * Vector512<T>.Count); y < end; y += Vector512<T>.Count)
        {
            op.Invoke(Vector512.Load(x)).Store(y);
            x += Vector512<T>.Count;
        }
    }

    /// <summary>z = op(x, y); z may be either.</summary>
    public static void Run<T, TOp>(T* x, nint stepX, T* y, nint stepY, T* z, int vectors, TOp op)
        where T : unmanaged
        where TOp : struct, IBinary<T>
    {
        for (T* end = z + ((nint)vectors * Vector512<T>.Count); z < end; z += Vector512<T>.Count)
        {
            op.Invoke(Vector512.Load(x), Vector512.Load(y)).Store(z);
            x += stepX;
            y += stepY;
        }
    }

    /// <summary>w = x chosen by lanes of all ones, else y; w may be any of the others.</summary>
    public static void Select<T>(T* mask, T* x, nint stepX, T* y, nint stepY, T* w, int vectors)
        where T : unmanaged
    {
        for (T* end = w + ((nint)vectors * Vector512<T>.Count); w < end; w += Vector512<T>.Count)
        {
            Vector512.ConditionalSelect(Vector512.Load(mask), Vector512.Load(x), Vector512.Load(y)).Store(w);
            mask += Vector512<T>.Count;
            x += stepX;
            y += stepY;
        }
    }

    /// <summary>Fills one vector with an element.</summary>
    public static void Spread<T>(T* from, T* vector)
        where T : unmanaged => Vector512.Create(*from).Store(vector);
}
