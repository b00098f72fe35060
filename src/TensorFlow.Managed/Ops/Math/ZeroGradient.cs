using System.Numerics;
using System.Runtime.Intrinsics;

namespace Tensorflow.Ops.Math;

/// <summary>
/// TensorFlow's rule for gradients with a pole: where no gradient comes in, none goes out, not infinity times 0.
/// </summary>
internal static class ZeroGradient
{
    /// <summary>0 where dy is 0, else the gradient.</summary>
    public static T Where<T>(T dy, T gradient)
        where T : IBinaryFloatingPointIeee754<T> => dy == T.Zero ? T.Zero : gradient;

    /// <summary>0 where dy is 0, else the gradient.</summary>
    public static Vector512<T> Where<T>(Vector512<T> dy, Vector512<T> gradient) =>
        Vector512.AndNot(gradient, Vector512.Equals(dy, Vector512<T>.Zero));
}
