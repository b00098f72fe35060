using System.Collections.Generic;

namespace Tensorflow.Tests.Golden;

/// <summary>Recorded cases that come out otherwise here, each with its reason; a test fails once not.</summary>
internal static class Differences
{
    private const string Swish = "a gradient written in Python that no node tells";
    private const string Dense = "the gradient of a gather is summed up at once, not kept as indices and rows";
    private const string Order = "6.0e-6 of the largest element where 5e-6 are asked: a float32 sum in another order";
    private const string Name = "the message says the shape but not which tensor has it";

    private const string Zeros = "of 0 and -0 the second is always taken; TensorFlow's left-over code takes the first";

    private const string Erf = "erf is 1 at infinity here; TensorFlow's code for float64 gives NaN";
    private const string NoSign =
        "0 where x is -0, as TensorFlow's packet code has it; its left-over code keeps the sign";

    public static readonly Dictionary<string, string> Reasons = new()
    {
        ["unary/swish/batch_unknown"] = Swish,
        ["unary/swish/known"] = Swish,
        ["array/GatherV2/batch_unknown"] = Dense,
        ["array/GatherV2/known"] = Dense,
        ["array/embedding_lookup/batch_unknown"] = Dense,
        ["array/embedding_lookup/known"] = Dense,
        ["array/boolean_mask/batch_unknown"] = Dense,
        ["array/boolean_mask/known"] = Dense,
        ["second/wgan_gradient_penalty/tanh/float32"] = Order,
        ["binary/Maximum/ties/float32"] = Zeros,
        ["binary/Minimum/ties/float32"] = Zeros,
        ["identity/ensure_shape/wrong/float32"] = Name,
        ["unary/Erf/special/float64"] = Erf,
        ["binary/Xlogy/special/float32"] = NoSign,
        ["binary/Xlogy/special/float64"] = NoSign,
        ["binary/Xdivy/special/float32"] = NoSign,
        ["binary/Xdivy/special/float64"] = NoSign,
    };
}
