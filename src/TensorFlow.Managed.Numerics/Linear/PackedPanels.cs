namespace Tensorflow.Numerics.Linear;

/// <summary>The panels of B one after the other, each packed into one of two places: by the tiles of the panel before
/// it where they can, otherwise when its turn comes.</summary>
/// <param name="places">Room for two panels.</param>
/// <param name="size">Elements of one.</param>
/// <param name="width">Columns of one.</param>
internal unsafe struct PackedPanels<T>(T* places, long size, int width)
    where T : unmanaged
{
    /// <summary>What the tiles of the running panel pack.</summary>
    internal PackAhead Ahead;

    private bool _second, _isAhead;

    /// <summary>Gives the panel its packed B.</summary>
    internal void Place(ref Panel<T> panel, in Operands<T> x)
    {
        T* place = Current;
        if (!_isAhead)
        {
            Packing.PackB(panel.B, x.StepB, x.ColumnStepB, place, width, panel.K, panel.Columns);
        }
        panel.B = place;
        panel.StepB = width;
    }

    /// <summary>Lets the tiles of the running panel pack the next one, of k summands from <paramref name="next"/>
    /// on, if there is one (that is not null) and if they can.</summary>
    internal void Begin(in Panel<T> panel, T* next, in Operands<T> x, int columns, int k)
    {
        _second = !_second;
        Ahead = default;
        _isAhead = next != null
            && PackAhead.Begin(panel, next, x.StepB, x.ColumnStepB, Current, k, columns, out Ahead);
    }

    private readonly T* Current => _second ? places + size : places;
}
