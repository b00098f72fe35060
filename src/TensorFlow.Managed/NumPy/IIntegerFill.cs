using System;
using System.Numerics;

namespace Tensorflow.NumPy;

/// <summary>A stream's bounded integers.</summary>
internal interface IIntegerFill
{
    /// <summary>Fills with values in low..last.</summary>
    void Fill<T>(Span<T> destination, T low, T last)
        where T : unmanaged, IBinaryInteger<T>;

    /// <summary>Fills with values in low..last.</summary>
    void Fill(Span<bool> destination, bool low, bool last);
}
