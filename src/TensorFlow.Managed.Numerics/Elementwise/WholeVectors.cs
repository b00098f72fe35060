using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>
/// Operators over memory that may be read and written to the end of its last vector; what the lanes behind the
/// elements hold is of no account. An operand with step 0 is one vector that stands for all. Threads share long loops.
/// </summary>
public static unsafe class WholeVectors
{
    /// <summary>y = op(x); y may be x.</summary>
    public static void Run<T, TOp>(T* x, T* y, int vectors, TOp op)
        where T : unmanaged
        where TOp : struct, IUnary<T>
    {
        if (SharedVectors.IsWorth(vectors))
        {
            SharedVectors.Run(vectors, new UnaryStretch<T, TOp>(x, y, op));
            return;
        }
        Alone(x, y, vectors, op);
    }

    private static void Alone<T, TOp>(T* x, T* y, int vectors, TOp op)
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
        if (SharedVectors.IsWorth(vectors))
        {
            SharedVectors.Run(vectors, new BinaryStretch<T, TOp>(x, stepX, y, stepY, z, op));
            return;
        }
        Alone(x, stepX, y, stepY, z, vectors, op);
    }

    private static void Alone<T, TOp>(T* x, nint stepX, T* y, nint stepY, T* z, int vectors, TOp op)
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

    /// <summary>An optimizer's step with one slot.</summary>
    public static void Update<T, TOp>(T* variable, T* slot, T* gradient, int vectors, TOp op)
        where T : unmanaged
        where TOp : struct, ISingleSlotUpdate<T>
    {
        if (SharedVectors.IsWorth(vectors))
        {
            SharedVectors.Run(vectors, new OneSlotStretch<T, TOp>(variable, slot, gradient, op));
            return;
        }
        Alone(variable, slot, gradient, vectors, op);
    }

    private static void Alone<T, TOp>(T* variable, T* slot, T* gradient, int vectors, TOp op)
        where T : unmanaged
        where TOp : struct, ISingleSlotUpdate<T>
    {
        for (T* end = variable + ((nint)vectors * Vector512<T>.Count); variable < end; variable += Vector512<T>.Count)
        {
            var (v, s) = (Vector512.Load(variable), Vector512.Load(slot));
            op.Invoke(ref v, ref s, Vector512.Load(gradient));
            v.Store(variable);
            s.Store(slot);
            slot += Vector512<T>.Count;
            gradient += Vector512<T>.Count;
        }
    }

    /// <summary>An optimizer's step with two slots.</summary>
    public static void Update<T, TOp>(T* variable, T* slot1, T* slot2, T* gradient, int vectors, TOp op)
        where T : unmanaged
        where TOp : struct, IUpdate<T>
    {
        if (SharedVectors.IsWorth(vectors))
        {
            SharedVectors.Run(vectors, new TwoSlotsStretch<T, TOp>(variable, slot1, slot2, gradient, op));
            return;
        }
        Alone(variable, slot1, slot2, gradient, vectors, op);
    }

    private static void Alone<T, TOp>(T* variable, T* slot1, T* slot2, T* gradient, int vectors, TOp op)
        where T : unmanaged
        where TOp : struct, IUpdate<T>
    {
        for (T* end = variable + ((nint)vectors * Vector512<T>.Count); variable < end; variable += Vector512<T>.Count)
        {
            var (v, s, t) = (Vector512.Load(variable), Vector512.Load(slot1), Vector512.Load(slot2));
            op.Invoke(ref v, ref s, ref t, Vector512.Load(gradient));
            v.Store(variable);
            s.Store(slot1);
            t.Store(slot2);
            slot1 += Vector512<T>.Count;
            slot2 += Vector512<T>.Count;
            gradient += Vector512<T>.Count;
        }
    }

    /// <summary>Fills one vector with an element.</summary>
    public static void Spread<T>(T* from, T* vector)
        where T : unmanaged => Vector512.Create(*from).Store(vector);

    private readonly struct UnaryStretch<T, TOp>(T* x, T* y, TOp op) : IVectorLoop
        where T : unmanaged
        where TOp : struct, IUnary<T>
    {
        public void Run(int first, int count)
        {
            nint skip = (nint)first * Vector512<T>.Count;
            Alone(x + skip, y + skip, count, op);
        }
    }

    private readonly struct BinaryStretch<T, TOp>(T* x, nint stepX, T* y, nint stepY, T* z, TOp op) : IVectorLoop
        where T : unmanaged
        where TOp : struct, IBinary<T>
    {
        public void Run(int first, int count) => Alone(
            x + (first * stepX), stepX, y + (first * stepY), stepY, z + ((nint)first * Vector512<T>.Count), count, op);
    }

    private readonly struct OneSlotStretch<T, TOp>(T* variable, T* slot, T* gradient, TOp op) : IVectorLoop
        where T : unmanaged
        where TOp : struct, ISingleSlotUpdate<T>
    {
        public void Run(int first, int count)
        {
            nint skip = (nint)first * Vector512<T>.Count;
            Alone(variable + skip, slot + skip, gradient + skip, count, op);
        }
    }

    private readonly struct TwoSlotsStretch<T, TOp>(T* variable, T* slot1, T* slot2, T* gradient, TOp op) : IVectorLoop
        where T : unmanaged
        where TOp : struct, IUpdate<T>
    {
        public void Run(int first, int count)
        {
            nint skip = (nint)first * Vector512<T>.Count;
            Alone(variable + skip, slot1 + skip, slot2 + skip, gradient + skip, count, op);
        }
    }
}
