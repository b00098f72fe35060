using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>An optimizer's step with at most two slots a variable, one form for all of them.</summary>
public interface IGradientStep
{
    /// <summary>Slots that the step has, 0 to 2; others are neither read nor written.</summary>
    static abstract int Slots { get; }

    /// <summary>Replaces variable and slots by their values after a step along the gradient; must depend on no other
    /// lane.</summary>
    void Invoke(
        ref Vector512<float> variable, ref Vector512<float> slot1, ref Vector512<float> slot2,
        Vector512<float> gradient);
}
