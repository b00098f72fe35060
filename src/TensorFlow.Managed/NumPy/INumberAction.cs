using System.Numerics;

namespace Tensorflow.NumPy;

/// <summary>Work written once for all element types that are numbers; booleans come as bytes of 0 and 1.</summary>
internal interface INumberAction
{
    /// <summary>Does the work for one element type.</summary>
    void Run<T>()
        where T : unmanaged, INumber<T>;
}
