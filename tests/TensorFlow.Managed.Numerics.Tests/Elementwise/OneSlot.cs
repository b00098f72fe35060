using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Tests.Elementwise;

/// <summary>A step with one slot.</summary>
internal readonly struct OneSlot : ISingleSlotUpdate<float>
{
    public void Invoke(ref Vector512<float> variable, ref Vector512<float> slot, Vector512<float> gradient)
    {
        slot = (slot * 0.5f) + gradient;
        variable -= slot * 0.1f;
    }
}
