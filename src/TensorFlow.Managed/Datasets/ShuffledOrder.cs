using System;
using System.Collections.Generic;
using Tensorflow.NumPy;
using Tensorflow.Ops;

namespace Tensorflow.Datasets;

/// <summary>Draws elements from a buffer. One seed gives one order, which is not TensorFlow's.</summary>
internal sealed class ShuffledOrder(int bufferSize, int? seed, bool reshuffles)
{
    private RandomState? _random;
    private uint[]? _key;

    /// <summary>The elements in the order of the next pass.</summary>
    public IEnumerable<Tensor[]> Of(IEnumerable<Tensor[]> elements)
    {
        _random = reshuffles && _random is not null ? _random : new RandomState(_key ??= Key());
        return Drawn(elements, _random);
    }

    private IEnumerable<Tensor[]> Drawn(IEnumerable<Tensor[]> elements, RandomState random)
    {
        var buffer = new List<Tensor[]>();
        foreach (var element in elements)
        {
            if (buffer.Count < bufferSize)
            {
                buffer.Add(element);
                continue;
            }

            var at = Next(random, buffer.Count);
            yield return buffer[at];
            buffer[at] = element;
        }

        while (buffer.Count > 0)
        {
            var at = Next(random, buffer.Count);
            yield return buffer[at];
            buffer[at] = buffer[^1];
            buffer.RemoveAt(buffer.Count - 1);
        }
    }

    private static int Next(RandomState random, int count) => (int)random.randint(0, count);

    private uint[] Key()
    {
        var (first, second) = Target.Current.OpSeeds(seed);
        return (first, second) == (0, 0)
            ? Array.ConvertAll(new RandomState().randint(0, int.MaxValue, 4).ToArray<long>(), n => (uint)n)
            : [(uint)first, (uint)(first >> 32), (uint)second, (uint)(second >> 32)];
    }
}
