using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Tests.Elementwise;

/// <summary>x^2 - x/3.</summary>
internal readonly struct Parabola<T> : IUnary<T>
    where T : unmanaged, INumber<T>
{
    public T Invoke(T x) => (x * x) - (x / T.CreateChecked(3));

    public Vector512<T> Invoke(Vector512<T> x) => (x * x) - (x / Vector512.Create(T.CreateChecked(3)));
}

/// <summary>x / y - y: not symmetric, so that swapped operands show.</summary>
internal readonly struct Skew<T> : IBinary<T>, IScalarBinary<T, T>
    where T : unmanaged, INumber<T>
{
    public T Invoke(T x, T y) => (x / y) - y;

    public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => (x / y) - y;
}

/// <summary>x y - z.</summary>
internal readonly struct ProductLess<T> : ITernary<T>
    where T : unmanaged, INumber<T>
{
    public T Invoke(T x, T y, T z) => (x * y) - z;

    public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y, Vector512<T> z) => (x * y) - z;
}

/// <summary>x less than y.</summary>
internal readonly struct Less<T> : IComparison<T>
    where T : unmanaged, INumber<T>
{
    public bool Invoke(T x, T y) => x < y;

    public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => Vector512.LessThan(x, y);
}

/// <summary>A step with one slot.</summary>
internal readonly struct OneSlot : ISingleSlotUpdate<float>
{
    public void Invoke(ref Vector512<float> variable, ref Vector512<float> slot, Vector512<float> gradient)
    {
        slot = (slot * 0.5f) + gradient;
        variable -= slot * 0.1f;
    }
}

/// <summary>A step with two slots.</summary>
internal readonly struct TwoSlots : IUpdate<float>
{
    public void Invoke(
        ref Vector512<float> variable,
        ref Vector512<float> slot1,
        ref Vector512<float> slot2,
        Vector512<float> gradient)
    {
        slot1 += gradient * gradient;
        slot2 = (slot2 * 0.5f) + gradient;
        variable -= slot2 / (slot1 + Vector512<float>.One);
    }
}

/// <summary>A step with three slots.</summary>
internal readonly struct ThreeSlots : ITripleSlotUpdate<float>
{
    public void Invoke(
        ref Vector512<float> variable,
        ref Vector512<float> slot1,
        ref Vector512<float> slot2,
        ref Vector512<float> slot3,
        Vector512<float> gradient)
    {
        slot1 += gradient;
        slot2 += slot1;
        slot3 += slot2;
        variable -= slot3;
    }
}
