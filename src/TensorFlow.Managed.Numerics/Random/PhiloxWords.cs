namespace Tensorflow.Numerics.Random;

/// <summary>The words of successive Philox blocks, one at a time.</summary>
internal struct PhiloxWords(Philox4x32 philox)
{
    private Philox4x32 _philox = philox;
    private (uint W0, uint W1, uint W2, uint W3) _block;
    private int _used = 4;

    /// <summary>The next word.</summary>
    public uint Next()
    {
        if (_used == 4)
        {
            _block = _philox.Next();
            _used = 0;
        }

        return _used++ switch { 0 => _block.W0, 1 => _block.W1, 2 => _block.W2, _ => _block.W3 };
    }

    /// <summary>52 bits of the next two words as a double in [0, 1).</summary>
    public double NextDouble()
    {
        uint high = Next();
        return PhiloxFill.Unit(high, Next());
    }
}
