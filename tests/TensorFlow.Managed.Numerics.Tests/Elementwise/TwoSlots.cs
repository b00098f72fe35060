using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Tests.Elementwise;

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
