using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Training;

/// <summary>One way to call an optimizer's step: without slots, with one, with two.</summary>
internal unsafe interface IUpdateForm<T, TOp>
    where T : unmanaged
{
    static abstract int Slots { get; }

    /// <summary>Steps over spans; a slot that the form does not have is empty.</summary>
    void Run(Span<T> variable, Span<T> slot1, Span<T> slot2, ReadOnlySpan<T> gradient, TOp op);

    /// <summary>Steps over whole vectors at addresses.</summary>
    void Run(T* variable, T* slot1, T* slot2, T* gradient, int vectors, TOp op);

    /// <summary>Steps over one vector.</summary>
    void Run(
        ref Vector512<T> variable, ref Vector512<T> slot1, ref Vector512<T> slot2, Vector512<T> gradient, TOp op);
}

/// <summary>No slots: the new value of the variable by variable and gradient.</summary>
internal readonly unsafe struct WithoutSlots<T, TOp> : IUpdateForm<T, TOp>
    where T : unmanaged
    where TOp : struct, IBinary<T>
{
    public static int Slots => 0;

    public void Run(Span<T> variable, Span<T> slot1, Span<T> slot2, ReadOnlySpan<T> gradient, TOp op) =>
        BinaryLoop.Run(variable, gradient, variable, op);

    public void Run(T* variable, T* slot1, T* slot2, T* gradient, int vectors, TOp op) =>
        WholeVectors.Run(
            variable, Vector512<T>.Count, gradient, Vector512<T>.Count, variable, vectors, op);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run(
        ref Vector512<T> variable, ref Vector512<T> slot1, ref Vector512<T> slot2, Vector512<T> gradient, TOp op) =>
        variable = op.Invoke(variable, gradient);
}

/// <summary>One slot, as Momentum has it.</summary>
internal readonly unsafe struct WithSlot<T, TOp> : IUpdateForm<T, TOp>
    where T : unmanaged
    where TOp : struct, ISingleSlotUpdate<T>
{
    public static int Slots => 1;

    public void Run(Span<T> variable, Span<T> slot1, Span<T> slot2, ReadOnlySpan<T> gradient, TOp op) =>
        UpdateLoop.Run(variable, slot1, gradient, op);

    public void Run(T* variable, T* slot1, T* slot2, T* gradient, int vectors, TOp op) =>
        WholeVectors.Update(variable, slot1, gradient, vectors, op);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run(
        ref Vector512<T> variable, ref Vector512<T> slot1, ref Vector512<T> slot2, Vector512<T> gradient, TOp op) =>
        op.Invoke(ref variable, ref slot1, gradient);
}

/// <summary>Two slots, as Adam and RMSProp have them.</summary>
internal readonly unsafe struct WithTwoSlots<T, TOp> : IUpdateForm<T, TOp>
    where T : unmanaged
    where TOp : struct, IUpdate<T>
{
    public static int Slots => 2;

    public void Run(Span<T> variable, Span<T> slot1, Span<T> slot2, ReadOnlySpan<T> gradient, TOp op) =>
        UpdateLoop.Run(variable, slot1, slot2, gradient, op);

    public void Run(T* variable, T* slot1, T* slot2, T* gradient, int vectors, TOp op) =>
        WholeVectors.Update(variable, slot1, slot2, gradient, vectors, op);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run(
        ref Vector512<T> variable, ref Vector512<T> slot1, ref Vector512<T> slot2, Vector512<T> gradient, TOp op) =>
        op.Invoke(ref variable, ref slot1, ref slot2, gradient);
}
