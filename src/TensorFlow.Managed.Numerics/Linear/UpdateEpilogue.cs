using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Linear;

/// <summary>An optimizer's step along the elements of a product, each plus its element of the operand if there is
/// one.</summary>
/// <param name="step">The step of this run.</param>
/// <param name="at">What it reads and changes.</param>
internal readonly unsafe struct UpdateEpilogue<TStep>(TStep step, UpdatePlaces at) : IEpilogue<float>
    where TStep : struct, IGradientStep
{
    private readonly TStep _step = step;
    private readonly UpdatePlaces _at = at;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Apply(Vector512<float> sum, int row, int column)
    {
        UpdatingTile<TStep>.Step(_step, _at, ((nint)row * _at.Columns) + column, sum);
        return sum;
    }

    /// <inheritdoc/>
    public Vector512<float> Apply(Vector512<float> sum, int row, int column, int count)
    {
        nint at = ((nint)row * _at.Columns) + column;
        Vector512<float> mask = Simd512<float>.Mask(count);
        Vector512<float> variable = Simd512<float>.Load(_at.Variable + at, mask), slot1 = default, slot2 = default;
        slot1 = TStep.Slots > 0 ? Simd512<float>.Load(_at.Slot1 + at, mask) : slot1;
        slot2 = TStep.Slots > 1 ? Simd512<float>.Load(_at.Slot2 + at, mask) : slot2;
        sum = _at.Operand == null ? sum : Simd512<float>.Load(_at.Operand + at, mask) + sum;
        _step.Invoke(ref variable, ref slot1, ref slot2, sum);
        Simd512<float>.Store(variable, _at.Variable + at, mask);
        if (TStep.Slots > 0)
        {
            Simd512<float>.Store(slot1, _at.Slot1 + at, mask);
        }
        if (TStep.Slots > 1)
        {
            Simd512<float>.Store(slot2, _at.Slot2 + at, mask);
        }
        return sum;
    }

    /// <summary>Asks for the memory of these elements, before they are applied to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fetch(int row, int rows, int column, int columns) =>
        UpdatingTile<TStep>.Fetch(_at, ((nint)row * _at.Columns) + column, rows, columns);
}
