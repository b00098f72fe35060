using System;
using Tensorflow.Numerics.Random;

namespace Tensorflow.NumPy;

public partial class RandomState
{
    /// <summary>0..x-1 in random order.</summary>
    public NDArray permutation(int x) => new((Array)Stream.Permutation(x));

    /// <summary>A copy with its rows in random order.</summary>
    public NDArray permutation(NDArray x) => x.IsWeak ? permutation((int)x) : x[permutation(x.__len__())];

    /// <summary>Puts the rows of an array into random order, in place.</summary>
    public void shuffle(NDArray x) => x.Assign(permutation(x));

    /// <summary>Puts a list into random order, in place.</summary>
    public void shuffle<T>(T[] x) => Stream.Shuffle<T>(x);

    /// <summary>Numbers below a, with or without repetition, equally likely or with probabilities p.</summary>
    /// <exception cref="ValueError">More without repetition than there are, or p is not a distribution over
    /// 0..a-1.</exception>
    public NDArray choice(int a, Shape? size = null, bool replace = true, double[]? p = null)
    {
        NDArray result = NDArray.Empty(TF_DataType.TF_INT64, Dims(size));
        RandomChoice.Check(a, result.Count, replace, p);
        Span<long> picked = result.Flat<long>();
        NumpyLegacy stream = Stream;
        switch (p, replace)
        {
            case (null, true):
                stream.FillChoice(picked, a);
                break;
            case (null, false):
                stream.FillDistinct(picked, a);
                break;
            case (_, true):
                stream.FillWeighted(picked, p);
                break;
            default:
                stream.FillDistinctWeighted(picked, p);
                break;
        }

        return result;
    }

    /// <summary>Elements of a one-dimensional array, with or without repetition.</summary>
    public NDArray choice(NDArray a, Shape? size = null, bool replace = true, double[]? p = null) =>
        a.IsWeak ? choice((int)a, size, replace, p) : a[choice(RandomChoice.Population(a), size, replace, p)];
}
