using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Tests.Elementwise;

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
