using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>Optimizer steps: variable and slots are read, changed and written back in one pass.</summary>
/// <remarks>For float and double; lanes behind the end of a short span hold zeros and are thrown away.</remarks>
public static class UpdateLoop
{
    /// <summary>A step with one slot; all spans have the same length.</summary>
    public static void Run<T, TOp>(Span<T> variable, Span<T> slot, ReadOnlySpan<T> gradient, TOp op)
        where T : unmanaged
        where TOp : struct, ISingleSlotUpdate<T> =>
        RunAll(variable, slot, [], [], gradient, new SingleSlot<T, TOp>(op));

    /// <summary>A step with two slots; all spans have the same length.</summary>
    public static void Run<T, TOp>(
        Span<T> variable, Span<T> slot1, Span<T> slot2, ReadOnlySpan<T> gradient, TOp op)
        where T : unmanaged
        where TOp : struct, IUpdate<T> =>
        RunAll(variable, slot1, slot2, [], gradient, new DoubleSlot<T, TOp>(op));

    /// <summary>A step with three slots; all spans have the same length.</summary>
    public static void Run<T, TOp>(
        Span<T> variable, Span<T> slot1, Span<T> slot2, Span<T> slot3, ReadOnlySpan<T> gradient, TOp op)
        where T : unmanaged
        where TOp : struct, ITripleSlotUpdate<T> =>
        RunAll(variable, slot1, slot2, slot3, gradient, new TripleSlot<T, TOp>(op));

    private static void RunAll<T, TOp>(
        Span<T> variable, Span<T> slot1, Span<T> slot2, Span<T> slot3, ReadOnlySpan<T> gradient, TOp op)
        where T : unmanaged
        where TOp : struct, IStep<T>
    {
        var n = variable.Length;
        Lanes.SameLength(n, gradient.Length);
        Lanes.SameLength(n, slot1.Length);
        Lanes.SameLength(TOp.Slots > 1 ? n : 0, slot2.Length);
        Lanes.SameLength(TOp.Slots > 2 ? n : 0, slot3.Length);
        ref var v = ref MemoryMarshal.GetReference(variable);
        ref var s1 = ref MemoryMarshal.GetReference(slot1);
        ref var s2 = ref MemoryMarshal.GetReference(slot2);
        ref var s3 = ref MemoryMarshal.GetReference(slot3);
        ref var g = ref MemoryMarshal.GetReference(gradient);
        var whole = n - (n % Vector512<T>.Count);
        for (nint i = 0; i < whole; i += Vector512<T>.Count)
        {
            Step(ref v, ref s1, ref s2, ref s3, Lanes.Load(ref g, i), i, op);
        }

        if (whole < n)
        {
            Part(variable.Slice(whole), slot1.Slice(whole), TOp.Slots > 1 ? slot2.Slice(whole) : [],
                TOp.Slots > 2 ? slot3.Slice(whole) : [], gradient.Slice(whole), op);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step<T, TOp>(
        ref T variable, ref T slot1, ref T slot2, ref T slot3, Vector512<T> gradient, nint i, TOp op)
        where T : unmanaged
        where TOp : struct, IStep<T>
    {
        var v = Lanes.Load(ref variable, i);
        var s1 = Lanes.Load(ref slot1, i);
        var s2 = TOp.Slots > 1 ? Lanes.Load(ref slot2, i) : default;
        var s3 = TOp.Slots > 2 ? Lanes.Load(ref slot3, i) : default;
        op.Invoke(ref v, ref s1, ref s2, ref s3, gradient);
        Lanes.Store(v, ref variable, i);
        Lanes.Store(s1, ref slot1, i);
        if (TOp.Slots > 1)
        {
            Lanes.Store(s2, ref slot2, i);
        }

        if (TOp.Slots > 2)
        {
            Lanes.Store(s3, ref slot3, i);
        }
    }

    private static void Part<T, TOp>(
        Span<T> variable, Span<T> slot1, Span<T> slot2, Span<T> slot3, ReadOnlySpan<T> gradient, TOp op)
        where T : unmanaged
        where TOp : struct, IStep<T>
    {
        var v = Lanes.LoadPart<T>(variable);
        var s1 = Lanes.LoadPart<T>(slot1);
        var s2 = Lanes.LoadPart<T>(slot2);
        var s3 = Lanes.LoadPart<T>(slot3);
        op.Invoke(ref v, ref s1, ref s2, ref s3, Lanes.LoadPart(gradient));
        Lanes.StorePart(v, variable);
        Lanes.StorePart(s1, slot1);
        Lanes.StorePart(s2, slot2);
        Lanes.StorePart(s3, slot3);
    }

    /// <summary>The three public forms seen as one; the slot count is a constant to the compiler.</summary>
    private interface IStep<T> : ITripleSlotUpdate<T>
        where T : unmanaged
    {
        static abstract int Slots { get; }
    }

    private readonly struct SingleSlot<T, TOp>(TOp op) : IStep<T>
        where T : unmanaged
        where TOp : struct, ISingleSlotUpdate<T>
    {
        public static int Slots => 1;

        public void Invoke(
            ref Vector512<T> variable, ref Vector512<T> slot1, ref Vector512<T> slot2, ref Vector512<T> slot3,
            Vector512<T> gradient) => op.Invoke(ref variable, ref slot1, gradient);
    }

    private readonly struct DoubleSlot<T, TOp>(TOp op) : IStep<T>
        where T : unmanaged
        where TOp : struct, IUpdate<T>
    {
        public static int Slots => 2;

        public void Invoke(
            ref Vector512<T> variable, ref Vector512<T> slot1, ref Vector512<T> slot2, ref Vector512<T> slot3,
            Vector512<T> gradient) => op.Invoke(ref variable, ref slot1, ref slot2, gradient);
    }

    private readonly struct TripleSlot<T, TOp>(TOp op) : IStep<T>
        where T : unmanaged
        where TOp : struct, ITripleSlotUpdate<T>
    {
        public static int Slots => 3;

        public void Invoke(
            ref Vector512<T> variable, ref Vector512<T> slot1, ref Vector512<T> slot2, ref Vector512<T> slot3,
            Vector512<T> gradient) => op.Invoke(ref variable, ref slot1, ref slot2, ref slot3, gradient);
    }
}
